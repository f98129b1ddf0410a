namespace AmiServerless.Core.Funding;

/// <summary>
/// What to look at before asking for public money: never a refusal. A local authority bears at least 20 % of what public persons put
/// in an investment (CGCT L1111-10 III); State aid may be lost where the project begins before the request (décret 2018-514).
/// </summary>
public static class OperationWarnings
{
    /// <summary>Public aid above the ceiling, as a share of the cost.</summary>
    public const string PublicAidCeiling = "public-aid-ceiling";

    /// <summary>Own money under the least share of all public money.</summary>
    public const string OwnShare = "own-share";

    /// <summary>The plan does not allow to check these two.</summary>
    public const string FundingPlanOpen = "funding-plan-open";

    /// <summary>Works or purchases have begun.</summary>
    public const string BegunBeforeFiling = "begun-before-filing";

    /// <summary>The first day planned is before the day of filing.</summary>
    public const string StartsBeforeFiling = "starts-before-filing";

    /// <summary>Whether it begins before the request is not said.</summary>
    public const string BeginningUnknown = "beginning-unknown";

    /// <summary>The operation has no sheet, or several.</summary>
    public const string NoSheet = "no-sheet";

    /// <summary>No funding is asked: the matches are for information.</summary>
    public const string NothingAsked = "nothing-asked";

    internal static IReadOnlyList<FundingWarning> Of(Operation operation, DateOnly filedOn) =>
        [.. Asking(operation), .. Money(operation), .. Beginning(operation, filedOn)];

    private static IEnumerable<FundingWarning> Asking(Operation operation)
    {
        if (operation.Action.FundingRequested is false)
            yield return new(NothingAsked, FundingTexts.ThisCall, true, $"{operation.Pointer}/fundingRequested", FundingTexts.NothingAsked, FundingTexts.SettleNothingAsked);
        if (operation.Sheet is null)
            yield return new(NoSheet, FundingTexts.ThisCall, true, "/sheets", FundingTexts.NoSheet, FundingTexts.SettleNoSheet);
    }

    private static IEnumerable<FundingWarning> Money(Operation operation)
    {
        var money = PublicMoney.Of(operation);
        if (operation.Action.FundingRequested is false && money is null or { AidLow: 0 })
            yield break;

        var ceiling = operation.Campaign.Funds.PublicAidCeiling;
        var pointer = operation.SheetPointer is { } sheet && operation.Sheet!.FundingPlan.Count > 0
            ? $"{sheet}/fundingPlan"
            : $"{operation.Pointer}/requestedAmount";
        if (money is null)
        {
            yield return new(FundingPlanOpen, FundingTexts.LocalAuthorities, false, $"{operation.Pointer}/cost", FundingTexts.CostUnknown, FundingTexts.SettleCost);
            yield break;
        }

        var least = 1 - ceiling;
        var tooMuchAid = money.AidLow > ceiling * money.Cost;
        var tooLittleOwn = money.OwnHigh < least * (money.OwnHigh + money.AidLow);
        if (tooMuchAid)
            yield return new(PublicAidCeiling, FundingTexts.LocalAuthorities, true, pointer, FundingTexts.TooMuchAid(money, ceiling), FundingTexts.SettleAid(ceiling));
        if (tooLittleOwn)
            yield return new(OwnShare, FundingTexts.LocalAuthorities, true, pointer, FundingTexts.TooLittleOwn(money, least), FundingTexts.SettleOwn(least));

        var mayBeTooMuchAid = money.AidHigh > ceiling * money.Cost;
        var mayBeTooLittleOwn = money.OwnLow < least * (money.OwnLow + money.AidHigh);
        if (!tooMuchAid && !tooLittleOwn && (mayBeTooMuchAid || mayBeTooLittleOwn))
        {
            var plan = operation.MissingInSheet("fundingPlan", FundingTexts.FundingPlan);
            yield return new(FundingPlanOpen, FundingTexts.LocalAuthorities, false, plan.Pointer!, FundingTexts.PlanOpen(money), FundingTexts.SettlePlan(plan.Name, ceiling));
        }
    }

    private static IEnumerable<FundingWarning> Beginning(Operation operation, DateOnly filedOn)
    {
        // Without a sheet nothing is said of the calendar, and the missing sheet is already warned of.
        if (operation is not { Sheet: { } sheet, SheetPointer: { } pointer })
            yield break;
        if (sheet.Begun is true)
            yield return new(BegunBeforeFiling, FundingTexts.StateAid, true, $"{pointer}/begun", FundingTexts.Begun, FundingTexts.SettleBegun);
        if (sheet.Start < filedOn)
            yield return new(StartsBeforeFiling, FundingTexts.StateAid, true, $"{pointer}/start", FundingTexts.StartsBefore(sheet.Start.Value, filedOn), FundingTexts.SettleStart);
        if (sheet.Begun is not true && (sheet.Start is null || (sheet.Begun is null && sheet.Start >= filedOn)))
        {
            var missing = sheet.Begun is null ? "begun" : "start";
            yield return new(BeginningUnknown, FundingTexts.StateAid, false, $"{pointer}/{missing}", FundingTexts.BeginningUnknown, FundingTexts.SettleStart);
        }
    }
}
