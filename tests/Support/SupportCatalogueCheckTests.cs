using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Support;
using AmiServerless.Tests.Funding;
using Xunit;

namespace AmiServerless.Tests.Support;

public sealed class SupportCatalogueCheckTests
{
    private static readonly Campaign sound = TestCampaign.Occitanie;

    public static TheoryData<string, string, Campaign> Faulty => new()
    {
        { "/firstContactDays", SupportCatalogueCheck.InvalidValue, With(s => s with { FirstContactDays = 0 }) },
        { "/rule", SupportCatalogueCheck.UnknownName, With(s => s with { Rule = "9.z" }) },
        { "/organisations/9/id", SupportCatalogueCheck.InvalidValue, With(s => s with { Organisations = [.. s.Organisations, s.Organisations[0]] }) },
        { "/organisations/0/id", SupportCatalogueCheck.UnknownName, sound with { Agencies = [.. sound.Agencies.Skip(1)] } },
        { "/organisations/8/scope", SupportCatalogueCheck.UnknownName, sound with { Agencies = [.. sound.Agencies.Where(a => a.Department is null)] } },
        { "/answers", SupportCatalogueCheck.UnknownName, WithAnswers(("diagnostic", ["ofb"]), ("engineering", ["cerema"])) },
        { "/answers", SupportCatalogueCheck.UnknownName, WithAnswers(("diagnostic", ["ofb"]), ("engineering", ["cerema"]), ("animation", [])) },
        { "/answers/gardening", SupportCatalogueCheck.UnknownName, WithAnswers(("diagnostic", ["ofb"]), ("engineering", ["cerema"]), ("animation", ["ofb"]), ("gardening", ["ofb"])) },
        { "/answers/animation/1", SupportCatalogueCheck.UnknownName, WithAnswers(("diagnostic", ["ofb"]), ("engineering", ["cerema"]), ("animation", ["ofb", "nobody"])) },
        { "/answers/animation/1", SupportCatalogueCheck.InvalidValue, WithAnswers(("diagnostic", ["ofb"]), ("engineering", ["cerema"]), ("animation", ["ofb", "ofb"])) },
    };

    [Fact]
    public void Faults_RealCatalogue_HasNone() => Assert.Empty(SupportCatalogueCheck.Faults(sound));

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void Faults_FaultyCatalogue_NamesThePlace(string pointer, string code, Campaign campaign)
    {
        var fault = Assert.Single(SupportCatalogueCheck.Faults(campaign));

        Assert.Equal((pointer, code), (fault.Pointer, fault.Code));
    }

    [Fact]
    public void Faults_NeedAndAgencyThatGiveTheSameId_AreNamed()
    {
        var campaign = With(s => s with { Answers = new Dictionary<string, IReadOnlyList<string>> { ["help"] = ["ofb"], ["help-more"] = ["ofb"] } }) with
        {
            Needs = [new() { Id = "help", Label = "Aide" }, new() { Id = "help-more", Label = "Aide" }],
            Agencies = [.. sound.Agencies, new() { Id = "more-ofb", Name = "Autre" }],
        };

        Assert.Contains("help-more-ofb", Assert.Single(SupportCatalogueCheck.Faults(campaign)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_IdTooLongForAKey_IsNamed()
    {
        var campaign = sound with { Agencies = [.. sound.Agencies, new() { Id = new string('a', 75), Name = "Longue" }] };

        Assert.Equal(3, SupportCatalogueCheck.Faults(campaign).Count);
    }

    private static Campaign With(Func<SupportCatalogue, SupportCatalogue> change) => sound with { Support = change(sound.Support) };

    private static Campaign WithAnswers(params (string Need, string[] Organisations)[] answers) =>
        With(s => s with { Answers = answers.ToDictionary(a => a.Need, a => (IReadOnlyList<string>)a.Organisations) });
}
