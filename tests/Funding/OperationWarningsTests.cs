using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;
using Xunit;

namespace AmiServerless.Tests.Funding;

public sealed class OperationWarningsTests
{
    private static readonly DateOnly filedOn = new(2025, 9, 15);

    private static readonly ProjectAction action = new()
    {
        Id = "a",
        Kind = "restoration-works",
        Term = Term.Short,
        Cost = 100_000m,
        FundingRequested = true,
    };

    private static readonly OperationSheet sheet = new() { Action = "a", Start = filedOn, Begun = false };

    [Fact]
    public void Of_EightyPercentOfAidToTheCent_WarnsOfNothing() =>
        Assert.Empty(Warnings(action, Plan((FundingSource.Requested, 50_000m), (FundingSource.OtherPublic, 30_000m), (FundingSource.Own, 20_000m))));

    [Fact]
    public void Of_OneCentAboveEightyPercent_WarnsOfBothLimits()
    {
        var warnings = Warnings(action, Plan((FundingSource.Requested, 50_000.01m), (FundingSource.OtherPublic, 30_000m), (FundingSource.Own, 19_999.99m)));

        Assert.Equal([OperationWarnings.PublicAidCeiling, OperationWarnings.OwnShare], warnings.Select(w => w.Code));
        Assert.All(warnings, w => Assert.True(w.Certain));
        Assert.All(warnings, w => Assert.Equal("/sheets/0/fundingPlan", w.Pointer));
        Assert.All(warnings, w => Assert.Contains("L1111-10", w.Reference, StringComparison.Ordinal));
        Assert.Contains("80\u00A0000,01 € pour un coût de 100\u00A0000 €, soit 80,01 %", warnings[0].Found, StringComparison.Ordinal);
        Assert.Contains("19,99 %", warnings[1].Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OwnShareTakenOfPublicMoneyOnly_WarnsWherePrivateMoneyHidesIt()
    {
        // Aid is 70 % of the cost, but 87.5 % of what public persons put in.
        var warning = Assert.Single(Warnings(
            action, Plan((FundingSource.Requested, 70_000m), (FundingSource.Private, 20_000m), (FundingSource.Own, 10_000m))));

        Assert.Equal(OperationWarnings.OwnShare, warning.Code);
        Assert.Contains("12,5 %", warning.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PrivateMoneyOnly_WarnsOfNothing() =>
        Assert.Empty(Warnings(action, Plan((FundingSource.Private, 100_000m))));

    [Fact]
    public void Of_PlanThatLeavesTooMuchOpen_SaysThatItCannotBeChecked()
    {
        var warning = Assert.Single(Warnings(action, Plan((FundingSource.Requested, 60_000m), (FundingSource.Own, 15_000m))));

        Assert.Equal((OperationWarnings.FundingPlanOpen, false, "/sheets/0/fundingPlan"), (warning.Code, warning.Certain, warning.Pointer));
        Assert.Contains("25\u00A0000 €", warning.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PlanWithUnknownLines_ConcludesWhereTheyCannotMatter()
    {
        // Whatever pays the last 10 000 €, aid is at most 80 % and the EPCI bears at least 20 %.
        Assert.Empty(Warnings(action, Plan((FundingSource.Requested, 70_000m), (null, 10_000m), (FundingSource.Own, 20_000m))));
        // Whatever the last line holds, aid is above 80 %.
        Assert.Equal(
            OperationWarnings.PublicAidCeiling,
            Warnings(action, Plan((FundingSource.Requested, 85_000m), (FundingSource.Own, null)))[0].Code);
    }

    [Fact]
    public void Of_NoPlan_JudgesByTheAmountAsked()
    {
        Assert.Equal(OperationWarnings.PublicAidCeiling, Warnings(action with { RequestedAmount = 90_000m }, sheet)[0].Code);
        Assert.Equal("/actions/0/requestedAmount", Warnings(action with { RequestedAmount = 90_000m }, sheet)[0].Pointer);
        Assert.Equal(OperationWarnings.FundingPlanOpen, Assert.Single(Warnings(action with { RequestedAmount = 50_000m }, sheet)).Code);
    }

    [Fact]
    public void Of_CostNotSaid_TakesThePlansTotalOrAsksForIt()
    {
        var free = action with { Cost = null };

        Assert.Equal(
            OperationWarnings.PublicAidCeiling,
            Warnings(free, Plan((FundingSource.Requested, 90m), (FundingSource.Own, 10m)))[0].Code);
        var warning = Assert.Single(Warnings(free, sheet));
        Assert.Equal((OperationWarnings.FundingPlanOpen, "/actions/0/cost"), (warning.Code, warning.Pointer));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void Of_AmountBeyondReason_IsTakenForUnknown(string amount)
    {
        var cost = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        var warning = Assert.Single(Warnings(action with { Cost = cost, RequestedAmount = decimal.MaxValue }, sheet));

        Assert.Equal((OperationWarnings.FundingPlanOpen, "/actions/0/cost"), (warning.Code, warning.Pointer));
    }

    [Fact]
    public void Of_NothingAskedButOtherPublicAid_StillChecksTheCeiling()
    {
        var warnings = Warnings(action with { FundingRequested = false }, Plan((FundingSource.OtherPublic, 90_000m), (FundingSource.Own, 10_000m)));

        Assert.Equal([OperationWarnings.NothingAsked, OperationWarnings.PublicAidCeiling, OperationWarnings.OwnShare], warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData(false, 0, null, null)]
    [InlineData(false, -1, OperationWarnings.StartsBeforeFiling, "start")]
    [InlineData(null, -1, OperationWarnings.StartsBeforeFiling, "start")]
    [InlineData(null, 30, OperationWarnings.BeginningUnknown, "begun")]
    [InlineData(true, 30, OperationWarnings.BegunBeforeFiling, "begun")]
    [InlineData(false, null, OperationWarnings.BeginningUnknown, "start")]
    [InlineData(null, null, OperationWarnings.BeginningUnknown, "begun")]
    [InlineData(true, null, OperationWarnings.BegunBeforeFiling, "begun")]
    public void Of_Beginning_IsHeldAgainstTheDayOfFiling(bool? begun, int? daysAfterFiling, string? expected, string? field)
    {
        var plan = Plan((FundingSource.Requested, 50_000m), (FundingSource.Own, 50_000m));

        var warnings = Warnings(action, plan with { Begun = begun, Start = daysAfterFiling is { } days ? filedOn.AddDays(days) : null });

        Assert.Equal(expected is null ? [] : [expected], warnings.Select(w => w.Code));
        Assert.All(warnings, w =>
        {
            Assert.Equal($"/sheets/0/{field}", w.Pointer);
            Assert.Equal(w.Code != OperationWarnings.BeginningUnknown, w.Certain);
            Assert.Contains("2018-514", w.Reference, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Of_BegunAndStartedBefore_SaysBoth()
    {
        var plan = Plan((FundingSource.Requested, 50_000m), (FundingSource.Own, 50_000m));

        Assert.Equal(
            [OperationWarnings.BegunBeforeFiling, OperationWarnings.StartsBeforeFiling],
            Warnings(action, plan with { Begun = true, Start = new(2025, 3, 1) }).Select(w => w.Code));
    }

    private static OperationSheet Plan(params (FundingSource? Source, decimal? Amount)[] lines) =>
        sheet with { FundingPlan = [.. lines.Select(l => new FundingLine { Source = l.Source, Amount = l.Amount })] };

    private static IReadOnlyList<FundingWarning> Warnings(ProjectAction action, OperationSheet sheet) => FundMatcher.Match(
        TestCampaign.Occitanie, TestCampaign.Directory, new Dossier { Actions = [action], Sheets = [sheet] }, filedOn).Operations[0].Warnings;
}
