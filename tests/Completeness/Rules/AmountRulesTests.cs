using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using Xunit;

namespace AmiServerless.Tests.Completeness.Rules;

/// <summary>x.amounts and x.own-share.</summary>
public sealed class AmountRulesTests
{
    [Fact]
    public void Plan_NotAddingUpToTheCost_BlocksWithTheDifference()
    {
        var finding = Assert.Single(TestDossiers.Mature.WithAction("marais", a => a with { Cost = 120_000 }).Findings("x.amounts"));

        Assert.Equal((Severity.Blocking, "/sheets/0/fundingPlan"), (finding.Severity, finding.Pointer));
        Assert.Equal("L’action « Restauration du ramier de Bigorre » coûte 120\u202F000\u00A0€, mais les lignes de son plan de financement font 100\u202F000\u00A0€.", finding.Found);
        Assert.Equal("Corrigez le coût ou le plan : il y a 20\u202F000\u00A0€ de moins dans le plan.", finding.Settle);
    }

    [Theory]
    [InlineData(100_001)]
    [InlineData(99_999)]
    public void Plan_OffByOneEuro_IsRounding(int cost) =>
        Assert.Empty(TestDossiers.Mature.WithAction("marais", a => a with { Cost = cost }).Findings("x.amounts"));

    [Fact]
    public void Requested_OtherThanInThePlan_Blocks()
    {
        var finding = Assert.Single(TestDossiers.Mature.WithAction("marais", a => a with { RequestedAmount = 70_000 }).Findings("x.amounts"));

        Assert.Equal("Pour l’action « Restauration du ramier de Bigorre », 70\u202F000\u00A0€ sont demandés dans la liste des actions, mais 60\u202F000\u00A0€ dans le plan de financement de sa fiche.", finding.Found);
    }

    [Fact]
    public void Requested_MoreThanTheCost_Blocks() =>
        Assert.Equal("/actions/0/requestedAmount", Assert.Single(With("tvb", a => a with { FundingRequested = true, Cost = 10, RequestedAmount = 20 })).Pointer);

    [Fact]
    public void Requested_Zero_Blocks() =>
        Assert.Equal(Severity.Blocking, Assert.Single(With("tvb", a => a with { FundingRequested = true, Cost = 10, RequestedAmount = 0 })).Severity);

    [Fact]
    public void Requested_WithoutARequest_Blocks()
    {
        Assert.Equal("/actions/0/fundingRequested", Assert.Single(With("tvb", a => a with { RequestedAmount = 5 })).Pointer);
        Assert.Equal("/sheets/0/fundingPlan", Assert.Single(With("marais", a => a with { FundingRequested = false, RequestedAmount = null })).Pointer);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(10, null)]
    [InlineData(null, 10)]
    public void Request_WithoutItsAmounts_IsAnAdvice(int? cost, int? requested) =>
        Assert.Equal(Severity.Advice, Assert.Single(With("tvb", a => a with { FundingRequested = true, Cost = cost, RequestedAmount = requested })).Severity);

    [Fact]
    public void Plan_Absent_IsAnAdviceWhereFundingIsRequested()
    {
        var dossier = TestDossiers.Mature.WithSheet("marais", s => s with { FundingPlan = [] });

        Assert.Equal(Severity.Advice, Assert.Single(dossier.Findings("x.amounts")).Severity);
        Assert.Empty(dossier.WithAction("marais", a => a with { FundingRequested = false, RequestedAmount = null }).Findings("x.amounts"));
    }

    [Fact]
    public void PlanLine_Incomplete_IsAnAdviceAndNothingIsAddedUp()
    {
        var dossier = TestDossiers.Mature.WithSheet("marais", s => s with { FundingPlan = [new() { Source = FundingSource.Own }] });

        var finding = Assert.Single(dossier.Findings("x.amounts"));

        Assert.Equal((Severity.Advice, "/sheets/0/fundingPlan/0"), (finding.Severity, finding.Pointer));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("2000000000")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    public void Amount_Absurd_BlocksWithoutOverflow(string text)
    {
        var amount = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var dossier = TestDossiers.Mature
            .WithAction("achat", a => a with { Cost = amount })
            .WithSheet("marais", s => s with { FundingPlan = [new() { Source = FundingSource.Own, Amount = amount }, new() { Source = FundingSource.Own, Amount = amount }] });

        Assert.Equal(["/actions/2/cost", "/sheets/0/fundingPlan/0/amount", "/sheets/0/fundingPlan/1/amount"], dossier.Findings("x.amounts").Select(f => f.Pointer).Order());
        Assert.Empty(dossier.Findings("x.own-share"));
    }

    [Fact]
    public void OwnShare_UnderAFifthOfThePublicMoney_IsAWarning()
    {
        var dossier = Plan((FundingSource.Own, 10_000), (FundingSource.Requested, 60_000), (FundingSource.OtherPublic, 30_000));

        var finding = Assert.Single(dossier.Findings("x.own-share"));

        Assert.Equal(Severity.Advice, finding.Severity);
        Assert.Equal("Pour l’action « Restauration du ramier de Bigorre », l’EPCI apporte 10\u202F000\u00A0€ sur 100\u202F000\u00A0€ de financements publics, soit 10\u00A0%.", finding.Found);
        Assert.Contains("L1111-10", finding.Settle, StringComparison.Ordinal);
        Assert.Equal(Verdict.Complete, dossier.Check().Verdict);
    }

    [Fact]
    public void OwnShare_JustUnderAFifth_DoesNotReadAsAFifth() =>
        Assert.EndsWith("soit 19,9\u00A0%.", Assert.Single(Plan((FundingSource.Own, 19_990), (FundingSource.Requested, 60_000), (FundingSource.OtherPublic, 20_010)).Findings("x.own-share")).Found, StringComparison.Ordinal);

    [Fact]
    public void OwnShare_OfAFifth_IsFine() => Assert.Empty(Plan((FundingSource.Own, 20_000), (FundingSource.Requested, 60_000), (FundingSource.OtherPublic, 20_000)).Findings("x.own-share"));

    [Fact]
    public void OwnShare_PrivateMoney_DoesNotCount() =>
        Assert.Empty(Plan((FundingSource.Own, 15_000), (FundingSource.Requested, 60_000), (FundingSource.Private, 25_000)).Findings("x.own-share"));

    [Fact]
    public void OwnShare_NoPublicMoneyAtAll_IsFine() => Assert.Empty(Plan((FundingSource.Private, 100_000)).Findings("x.own-share"));

    private static IReadOnlyList<Finding> With(string action, Func<ProjectAction, ProjectAction> change) => TestDossiers.Mature.WithAction(action, change).Findings("x.amounts");

    private static Dossier Plan(params (FundingSource Source, decimal Amount)[] lines) =>
        TestDossiers.Mature.WithSheet("marais", s => s with { FundingPlan = [.. lines.Select(l => new FundingLine { Source = l.Source, Amount = l.Amount })] });
}
