using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using Xunit;

namespace AmiServerless.Tests.Completeness;

public sealed class CompletenessEngineTests
{
    [Fact]
    public void Check_CompleteMature_FindsNothing()
    {
        var report = TestDossiers.Mature.Check();

        Assert.Empty(report.Findings);
        Assert.Equal(Verdict.Complete, report.Verdict);
        Assert.Equal("mature", report.Profile);
        Assert.Equal(TestCall.Campaign.RulesVersion, report.RulesVersion);
        Assert.All(report.Items, item => Assert.True(item.Provided));
        Assert.Null(report.ProfileAdvice);
    }

    [Fact]
    public void Check_CompleteEmerging_FindsNothing()
    {
        var report = TestDossiers.Emerging.Check();

        Assert.Empty(report.Findings);
        Assert.Equal(Verdict.Complete, report.Verdict);
        Assert.All(report.Items, item => Assert.True(item.Provided));
        Assert.Null(report.ProfileAdvice);
    }

    [Fact]
    public void Check_AdviceOnly_IsComplete()
    {
        var report = (TestDossiers.Mature with { Title = null }).Check();

        Assert.Equal(Verdict.Complete, report.Verdict);
        Assert.Equal("x.title", Assert.Single(report.Findings).Rule);
    }

    [Theory]
    [InlineData("mature")]
    [InlineData("emerging")]
    [InlineData(null)]
    public void Check_EmptyDossier_IsIncomplete(string? profile)
    {
        var report = new Dossier { Profile = profile }.Check();

        Assert.Equal(Verdict.Incomplete, report.Verdict);
        Assert.Equal(profile, report.Profile);
    }

    [Fact]
    public void Check_EmptyMature_LacksEveryItemThatDoesNotDependOnAnOperation()
    {
        var report = new Dossier { Profile = "mature" }.Check();

        Assert.Equal(["obj.a", "2.a", "2.b", "3.b.1", "3.b.2", "3.b.3"], report.Items.Where(i => !i.Provided).Select(i => i.Rule));
    }

    [Fact]
    public void Check_EmptyEmerging_LacksEveryItem()
    {
        var report = new Dossier { Profile = "emerging" }.Check();

        Assert.Equal(["obj.a", "3.a.1", "3.a.2", "3.a.3", "3.a.4"], report.Items.Select(i => i.Rule));
        Assert.All(report.Items, item => Assert.False(item.Provided));
    }

    [Fact]
    public void Check_SheetMissing_LacksEverythingTheSheetWouldHold()
    {
        var report = (TestDossiers.Mature with { Sheets = [] }).Check();

        Assert.Equal(
            ["3.b.4", "3.b.4.location", "3.b.4.objectives", "3.b.4.indicators", "3.b.4.calendar", "3.b.4.management"],
            report.Items.Where(i => !i.Provided).Select(i => i.Rule));
    }

    [Fact]
    public void Check_NoProfile_AppliesTheCommonRulesAndListsNoItem()
    {
        var report = (TestDossiers.Mature with { Profile = null }).Check();

        Assert.Empty(report.Items);
        Assert.Equal("obj.b", Assert.Single(report.Findings).Rule);
    }

    [Fact]
    public void Check_Findings_BlockingFirstThenInTheOrderOfTheRules()
    {
        var findings = new Dossier { Profile = "mature", Actions = [new() { Id = "b" }, new() { Id = "a", Title = "A" }] }.Check().Findings;

        var rules = TestCall.Campaign.Rules.Select(r => r.Id).ToList();
        Assert.Equal(findings.OrderBy(f => f.Severity).ThenBy(f => rules.IndexOf(f.Rule)).Select(f => f.Rule), findings.Select(f => f.Rule));
        Assert.Contains(findings, f => f.Severity is Severity.Advice);
        Assert.Contains(findings, f => f.Severity is Severity.Blocking);
    }

    [Fact]
    public void Check_Ineligible_SaysItFirstAndAdvisesNoProfile()
    {
        var dossier = TestDossiers.Emerging with { Profile = null, Applicant = new() { Siren = TestCall.GrandAvignon.Siren } };

        var report = dossier.Check();

        Assert.Equal(Verdict.Ineligible, report.Verdict);
        Assert.Equal("1.a", report.Findings[0].Rule);
        Assert.Null(report.ProfileAdvice);
    }

    [Fact]
    public void Check_EmergingWithFaultyActionsAndSheets_HoldsNothingAgainstIt()
    {
        var dossier = TestDossiers.Emerging with
        {
            Actions = [new() { Id = "a", Term = Term.Short, Cost = -1 }, new() { Id = "b", Kind = "land-acquisition" }],
            Sheets = [new() { Action = "a", Communes = ["99999"], SurfaceHectares = -3 }, new() { Action = "nowhere" }],
        };

        Assert.Equal(TestDossiers.Emerging.Check().Findings, dossier.Check().Findings);
    }

    [Fact]
    public void Check_CampaignNeverValidated_Throws()
    {
        var campaign = TestCall.Campaign with { Rules = [TestCall.Campaign.Rules[0] with { Check = "no-such-check" }] };

        Assert.Throws<InvalidOperationException>(() => CompletenessEngine.Check(campaign, TestCall.Directory, new(), []));
    }

    [Fact]
    public void Rules_OfTheRealCall_CoverEveryRowAboutTheDossier()
    {
        string[] rows =
        [
            "1.a", "1.b", "1.c", "obj.a", "obj.b", "2.a", "2.b", "2.s1", "2.s2", "2.s3", "2.s4", "2.o1", "2.o2", "2.o3", "2.o3.g", "2.c1", "2.c2", "2.c3",
            "3.a.1", "3.a.2", "3.a.3", "3.a.4", "3.b.1", "3.b.2", "3.b.3", "3.b.4", "3.b.4.location", "3.b.4.objectives", "3.b.4.indicators", "3.b.4.calendar", "3.b.4.management",
        ];

        Assert.Empty(rows.Except(TestCall.Campaign.Rules.Select(r => r.Id)));
    }
}
