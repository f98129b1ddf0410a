using AmiServerless.Core.Campaigns;
using Xunit;

namespace AmiServerless.Tests.Campaigns;

public sealed class CampaignLoaderTests
{
    private const string CampaignFile = CampaignFolder.CampaignFile;

    [Fact]
    public void Load_SoundFolder_GivesTheWholeCampaign()
    {
        using var folder = new CampaignFolder();

        var campaign = Assert.Single(folder.Load());

        Assert.Equal("occitanie-2025", campaign.Id);
        Assert.NotEmpty(campaign.Support.Organisations);
        Assert.NotEmpty(campaign.Funds.Funds);
        Assert.Matches(@"\AVersion 30 juin 2025, [0-9a-f]{12}\z", campaign.RulesVersion);
    }

    [Theory]
    [InlineData("campaign.json")]
    [InlineData("support.json")]
    [InlineData("funds.json")]
    public void RulesVersion_OneByteMoreInAFile_IsAnother(string file)
    {
        using var folder = new CampaignFolder();
        var before = folder.Load()[0].RulesVersion;
        Assert.Equal(before, folder.Load()[0].RulesVersion);

        File.AppendAllText(folder.FileOf(file), "\n");

        Assert.NotEqual(before, folder.Load()[0].RulesVersion);
    }

    public static TheoryData<string, string, string?, string, string> Faults { get; } = new()
    {
        // Shape.
        { CampaignFile, "/oops", "1", "/oops", "unknown-member" },
        { CampaignFile, "/support", "{}", "/support", "unknown-member" },
        { CampaignFile, "/rulesVersion", "\"x\"", "/rulesVersion", "unknown-member" },
        { CampaignFile, "/title", null, "/title", "missing-member" },
        { CampaignFile, "/completionDays", "\"15\"", "/completionDays", "wrong-type" },
        { CampaignFile, "/completionDays", "1.5", "/completionDays", "out-of-range" },
        { CampaignFile, "/calendar/deadline", "\"2025-09-21T00:00:00\"", "/calendar/deadline", "wrong-type" },
        { CampaignFile, "/rules/0/severity", "\"fatal\"", "/rules/0/severity", "unknown-code" },
        { CampaignFile, "/levers/0", "null", "/levers/0", "null-value" },
        // Identity.
        { CampaignFile, "/id", "\"occitanie-2026\"", "/id", "invalid-value" },
        { CampaignFile, "/referencePrefix", "\"oc\"", "/referencePrefix", "invalid-value" },
        { CampaignFile, "/title", "\" \"", "/title", "invalid-value" },
        { CampaignFile, "/region", "\"Occitanie\"", "/region", "invalid-value" },
        { CampaignFile, "/directory", "\"../occitanie\"", "/directory", "invalid-value" },
        // Calendar.
        { CampaignFile, "/calendar/deadline", "\"2025-09-21T00:00:00+01:00\"", "/calendar/deadline", "invalid-value" },
        { CampaignFile, "/calendar/deadline", "\"2025-09-20T22:00:00Z\"", "/calendar/deadline", "invalid-value" },
        { CampaignFile, "/calendar/deadline", "\"2025-06-01T00:00:00+02:00\"", "/calendar/deadline", "invalid-value" },
        { CampaignFile, "/calendar/zone", "\"Europe/Toulouse\"", "/calendar/zone", "invalid-value" },
        { CampaignFile, "/calendar/zone", "\"../../etc/passwd\"", "/calendar/zone", "invalid-value" },
        // The rest of the head.
        { CampaignFile, "/service/email", "\"dreal\"", "/service/email", "invalid-value" },
        { CampaignFile, "/goal/share", "10", "/goal/share", "invalid-value" },
        { CampaignFile, "/goal/year", "2024", "/goal/year", "invalid-value" },
        { CampaignFile, "/goal/base", "0", "/goal/base", "invalid-value" },
        { CampaignFile, "/goal/engagedStatuses/0", "\"engaged\"", "/goal/engagedStatuses/0", "unknown-name" },
        { CampaignFile, "/completionDays", "0", "/completionDays", "invalid-value" },
        { CampaignFile, "/retentionDays/lost", "1", "/retentionDays/lost", "unknown-name" },
        { CampaignFile, "/retentionDays/accepted", "0", "/retentionDays/accepted", "invalid-value" },
        // Codes.
        { CampaignFile, "/partnerKinds/0/id", "\"Local Authority\"", "/partnerKinds/0/id", "invalid-value" },
        { CampaignFile, "/partnerKinds/1/id", "\"local-authority\"", "/partnerKinds/1/id", "duplicate" },
        { CampaignFile, "/partnerKinds", "[]", "/partnerKinds", "invalid-value" },
        { CampaignFile, "/actionKinds/0/rule", "\"2.s9\"", "/actionKinds/0/rule", "unknown-name" },
        { CampaignFile, "/agencies/0/id", "\"a|b\"", "/agencies/0/id", "invalid-value" },
        { CampaignFile, "/agencies/0/department", "\"31\"", "/agencies/14/department", "duplicate" },
        { CampaignFile, "/agencies/0/department", "\"Gers\"", "/agencies/0/department", "invalid-value" },
        // Profiles and rules.
        { CampaignFile, "/profiles/0/items/0", "\"obj.z\"", "/profiles/0/items/0", "unknown-name" },
        { CampaignFile, "/profiles/0/items/0", "\"3.a.1\"", "/profiles/0/items/1", "duplicate" },
        { CampaignFile, "/profiles/0/items/0", "\"3.b.1\"", "/profiles/0/items/0", "invalid-value" },
        { CampaignFile, "/rules/3/id", "\"1 b\"", "/rules/3/id", "invalid-value" },
        { CampaignFile, "/rules/3/id", "\"obj.b\"", "/rules/3/id", "duplicate" },
        { CampaignFile, "/rules/0/quote", "\"\"", "/rules/0/quote", "invalid-value" },
        { CampaignFile, "/rules/0/check", "\"levers-uncovered\"", "/rules/0/check", "unknown-name" },
        { CampaignFile, "/rules/1/profiles", "[\"grown\"]", "/rules/1/profiles/0", "unknown-name" },
        // Parameters.
        { CampaignFile, "/rules/1/parameters", "{}", "/rules/1/parameters", "invalid-value" },
        { CampaignFile, "/rules/0/parameters", null, "/rules/0", "incomplete" },
        { CampaignFile, "/rules/0/parameters/minimum", "9", "/rules/0/parameters/minimum", "invalid-value" },
        { CampaignFile, "/rules/0/parameters/minimum", "\"3\"", "/rules/0/parameters/minimum", "wrong-type" },
        { CampaignFile, "/rules/0/parameters/maximum", "4", "/rules/0/parameters/maximum", "unknown-member" },
        { CampaignFile, "/rules/0/parameters/leversIn/mature", "\"sheets\"", "/rules/0/parameters/leversIn/mature", "unknown-code" },
        { CampaignFile, "/rules/0/parameters/leversIn/mature", null, "/rules/0/parameters/leversIn", "incomplete" },
        { CampaignFile, "/rules/0/parameters/leversIn/grown", "\"letter\"", "/rules/0/parameters/leversIn/grown", "unknown-name" },
        { CampaignFile, "/rules/4/parameters/field", "\"letter.colour\"", "/rules/4/parameters/field", "unknown-name" },
        { CampaignFile, "/rules/4/parameters/orAttachment", "\"photo\"", "/rules/4/parameters/orAttachment", "unknown-name" },
        { CampaignFile, "/rules/4/parameters/settle", "\"\"", "/rules/4/parameters/settle", "invalid-value" },
        // Attachments.
        { CampaignFile, "/attachments/formats/0", "\"pdff\"", "/attachments/formats/0", "unknown-name" },
        { CampaignFile, "/attachments/formats/1", "\"pdf\"", "/attachments/formats/1", "duplicate" },
        { CampaignFile, "/attachments/maxTotalBytes", "10", "/attachments/maxTotalBytes", "invalid-value" },
        { CampaignFile, "/attachments/uploadAllowanceMinutes", "-1", "/attachments/uploadAllowanceMinutes", "invalid-value" },
        // The other files.
        { "support.json", "/oops", "1", "/oops", "unknown-member" },
        { "support.json", "/organisations/0/id", "\"nobody\"", "/organisations/0/id", "unknown-name" },
        { "funds.json", "/funds/0/agency", "\"nobody\"", "/funds/0/agency", "unknown-name" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Load_OneFault_SaysFileAndPlace(string file, string change, string? value, string pointer, string code)
    {
        using var folder = new CampaignFolder();
        folder.With(file, change, value);

        var errors = folder.Errors();

        Assert.Contains(errors, e => e.File == $"occitanie-2025/{file}" && e.Fault.Pointer == pointer && e.Fault.Code == code);
        Assert.All(errors, e => Assert.EndsWith(".", e.Fault.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_FaultsEverywhere_SaysThemAllAtOnce()
    {
        using var folder = new CampaignFolder();
        folder.With(CampaignFile, "/title", "1").With(CampaignFile, "/oops", "1").With("support.json", "/oops", "1");
        File.WriteAllText(folder.FileOf("funds.json"), "{ \"funds\": [");
        folder.Copy("second-call");

        var errors = folder.Errors();

        string[] expected =
        [
            "occitanie-2025/campaign.json#/title wrong-type", "occitanie-2025/campaign.json#/oops unknown-member",
            "occitanie-2025/support.json#/oops unknown-member", "occitanie-2025/funds.json# malformed", "second-call/campaign.json#/id invalid-value",
        ];
        Assert.Equal(expected, errors.Select(e => $"{e.File}#{e.Fault.Pointer} {e.Fault.Code}"));
    }

    [Fact]
    public void Load_Faults_AreAllInTheMessage()
    {
        using var folder = new CampaignFolder();
        folder.With(CampaignFile, "/title", "1").With(CampaignFile, "/completionDays", "null");

        var message = Assert.Throws<InvalidCampaignsException>(() => folder.Load()).Message;

        Assert.Equal(
            """
            Les fichiers des appels ne peuvent pas être utilisés (2 erreurs) :
            - occitanie-2025/campaign.json#/title : Attendu : un texte. Reçu : un nombre.
            - occitanie-2025/campaign.json#/completionDays : La valeur null n’est pas admise ici. Attendu : un nombre entier. Si vous n’avez rien à dire, omettez le champ.
            """,
            message);
    }

    [Fact]
    public void Load_WrongOffset_SaysTheRightOne()
    {
        using var folder = new CampaignFolder();
        folder.With(CampaignFile, "/calendar/deadline", "\"2025-11-21T00:00:00+02:00\"");

        Assert.Equal(
            "Cette valeur ne convient pas. Attendu : le décalage de Europe/Paris à cet instant, soit 2025-11-21T00:00:00+01:00.",
            Assert.Single(folder.Errors()).Fault.Detail);
    }

    [Theory]
    [InlineData("2026-03-29T01:59:59+01:00", true)]
    [InlineData("2026-03-29T02:30:00+01:00", false)]
    [InlineData("2026-03-29T02:30:00+02:00", false)]
    [InlineData("2026-03-29T03:00:00+02:00", true)]
    [InlineData("2025-10-26T02:30:00+02:00", true)]
    [InlineData("2025-10-26T02:30:00+01:00", true)]
    [InlineData("2025-10-26T03:00:00+02:00", false)]
    public void Load_DeadlineAroundAClockChange_MustBeATimeThatExists(string deadline, bool exists)
    {
        using var folder = new CampaignFolder();
        folder.With(CampaignFile, "/calendar/deadline", $"\"{deadline}\"");

        if (exists)
            Assert.Equal(DateTimeOffset.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture), folder.Load()[0].Calendar.Deadline);
        else
            Assert.Equal("/calendar/deadline", Assert.Single(folder.Errors()).Fault.Pointer);
    }

    [Fact]
    public void Load_TwoCampaignsWithOnePrefix_NamesBoth()
    {
        using var folder = new CampaignFolder();
        folder.Copy("second-call");
        folder.With(CampaignFile, root => root["id"] = "second-call", "second-call");

        Assert.Equal(
            ["occitanie-2025/campaign.json#/referencePrefix", "second-call/campaign.json#/referencePrefix"],
            folder.Errors().Select(e => $"{e.File}#{e.Fault.Pointer}"));

        folder.With(CampaignFile, root => root["referencePrefix"] = "SECOND", "second-call");
        Assert.Equal(["occitanie-2025", "second-call"], folder.Load().Select(c => c.Id));
    }

    [Theory]
    [InlineData("support.json")]
    [InlineData("funds.json")]
    public void Load_FileMissing_SaysSo(string file)
    {
        using var folder = new CampaignFolder();
        File.Delete(folder.FileOf(file));

        var error = Assert.Single(folder.Errors());

        Assert.Equal(("occitanie-2025/" + file, "missing-file"), (error.File, error.Fault.Code));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("no-such-folder")]
    public void Load_NoCampaign_SaysSo(string inside)
    {
        using var folder = new CampaignFolder();
        Directory.Delete(Path.Combine(folder.Path, CampaignFolder.Id), recursive: true);

        var nothing = Assert.Throws<InvalidCampaignsException>(() => CampaignLoader.Load(Path.Combine(folder.Path, inside)));

        Assert.Equal("missing-file", Assert.Single(nothing.Errors).Fault.Code);
    }

    [Fact]
    public void Load_FolderWithoutCampaignFile_IsNotACampaign()
    {
        using var folder = new CampaignFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "directories"));

        Assert.Single(folder.Load());
    }

    [Fact]
    public void Load_ARuleOfAnotherCallWithAnotherMinimum_NeedsNoCode()
    {
        using var folder = new CampaignFolder();
        folder.With(CampaignFile, "/rules/0/parameters/minimum", "2");

        Assert.Equal(2, folder.Load()[0].Rules[0].Parameters!.Value.GetProperty("minimum").GetInt32());
    }
}
