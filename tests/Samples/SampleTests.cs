using AmiServerless.Core.Attachments;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;
using AmiServerless.Core.Json;
using AmiServerless.Core.Support;
using AmiServerless.Tests.Hosting;
using Xunit;

namespace AmiServerless.Tests.Samples;

public sealed class SampleTests
{
    public static TheoryData<string> Faulty { get; } = [.. Sample.FaultyNames];

    [Theory]
    [InlineData("emerging")]
    [InlineData("mature")]
    public void Check_ACompleteSample_FindsNothingMissing(string name)
    {
        var dossier = Sample.Read(name);

        var report = Sample.Check(dossier, name);

        Assert.Empty(DossierValidator.Validate(Service.Model.Campaign, dossier));
        Assert.Equal(Verdict.Complete, report.Verdict);
        Assert.All(report.Items, item => Assert.True(item.Provided, item.Rule));
        Assert.Null(report.ProfileAdvice);
    }

    [Fact]
    public void Check_TheEmergingSample_AdvisesOnTheFourthLever() =>
        Assert.Contains(Sample.Check(Sample.Read("emerging"), "emerging").Findings, finding => finding is { Rule: "3.a.3", Severity: Severity.Advice });

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Check_AFaultySample_FindsThatFaultAndNoOther(string name)
    {
        var (dossier, origin, verdict, blocking) = Sample.ReadFaulty(name);

        var report = Sample.Check(dossier, origin);

        Assert.Equal(verdict, AmiJson.Code(report.Verdict));
        Assert.NotEmpty(blocking);
        Assert.Equal(blocking, report.Findings.Where(finding => finding.Severity == Severity.Blocking).Select(finding => $"{finding.Rule} {finding.Pointer}"));
        Assert.All(report.Findings, finding => Assert.True(finding is { Article.Length: > 0, Found.Length: > 0, Settle.Length: > 0 }, finding.Rule));
    }

    [Theory]
    [InlineData("emerging")]
    [InlineData("mature")]
    public async Task Inspect_TheAttachmentsOfASample_TakesThem(string name)
    {
        foreach (var (kind, path) in Sample.Files(name))
        {
            Assert.Contains(Service.Model.Campaign.Attachments.Kinds, known => known.Id == kind);
            await using var file = File.OpenRead(path);
            var format = await FileInspection.InspectAsync(file, new FileClaim(Path.GetFileName(path), null), FileFormat.All, TestContext.Current.CancellationToken);
            Assert.True(format.Succeeded(out _, out var problem), $"{path}: {problem?.Detail}");
        }
    }

    [Fact]
    public async Task Inspect_TheCorruptedPdf_SaysAtOnceThatItIsBrokenAndWhatToDo()
    {
        // The strategy of the mature sample, cut where a connection broke.
        await using var file = File.OpenRead(Sample.CorruptedPdf);
        var result = await FileInspection.InspectAsync(file, new FileClaim("strategie.pdf", "application/pdf"), FileFormat.All, TestContext.Current.CancellationToken);

        Assert.False(result.Succeeded(out _, out var problem));
        Assert.Equal("file-broken", problem.Code);
        Assert.Contains("exportez-le à nouveau", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_TheMatureSample_FindsAFundForEachOperationAndBothAgenciesWhereItStraddles()
    {
        var report = FundMatcher.Match(Service.Model.Campaign, Service.Model.Directory, Sample.Read("mature"), new DateOnly(2025, 9, 1));

        Assert.Equal(6, report.Operations.Count);
        Assert.All(report.Operations, operation => Assert.Contains(operation.Matches, match => match.Outcome != MatchOutcome.NotMatched));
        Assert.Equal(["aeag", "aelb"], report.Operations.Single(operation => operation.Action == "mares").WaterAgencies.Select(agency => agency.Agency).Order());
    }

    [Fact]
    public void Route_TheEmergingSample_AsksSomeoneForEachNeedInBothDepartmentsAndThreeBasins()
    {
        var dossier = Sample.Read("emerging");
        var routing = SupportRouter.Route(
            Service.Model.Campaign, Service.Model.Directory, Service.Model.Directory.FindEpci(dossier.Applicant.Siren)!, dossier.Letter, new DateOnly(2025, 9, 22));

        Assert.Equal(["animation", "diagnostic", "engineering"], routing.FollowUps.Select(followUp => followUp.Need).Distinct().Order());
        Assert.Superset(new HashSet<string> { "ddt-48", "ddt-30", "aeag", "aermc", "aelb" }, routing.FollowUps.Select(followUp => followUp.Agency).ToHashSet());
    }
}
