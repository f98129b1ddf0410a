using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Territory;

namespace AmiServerless.Core.Funding;

/// <summary>
/// Holds each operation of a complete mature project against each fund of the call. Nothing is dropped: a fund that does not match
/// says which condition fails, one that cannot be judged says which datum is missing (promise 7).
/// </summary>
public static class FundMatcher
{
    /// <summary>
    /// Examined are the short-term operations, whether or not funding is asked for them (the call's mature projects are "susceptibles de
    /// bénéficier rapidement de financements existants"), and every other action for which funding is requested (3.b.3), though it
    /// has no sheet yet: what the sheet would tell is then unknown. Left out, and said so, are only the medium- and long-term actions
    /// for which the applicant asks nothing.
    /// </summary>
    /// <param name="campaign">The call, with its catalogue of funds and partner agencies.</param>
    /// <param name="directory">Departments and water agencies of the communes.</param>
    /// <param name="dossier">What was submitted.</param>
    /// <param name="filedOn">The day it was filed, in the campaign's zone.</param>
    public static FundingReport Match(Campaign campaign, TerritoryDirectory directory, Dossier dossier, DateOnly filedOn)
    {
        var funds = campaign.Funds.Funds.Select(f => new ReadFund(f, [.. f.Conditions.Select(FundConditions.Read)])).ToArray();
        List<OperationFunding> operations = [];
        List<ActionLeftOut> leftOut = [];
        for (var i = 0; i < dossier.Actions.Count; i++)
        {
            var operation = new Operation(campaign, directory, dossier, i);
            if (operation.Action is { Term: Term.Medium or Term.Long, FundingRequested: false })
                leftOut.Add(new(operation.Action.Id, operation.Pointer, FundingTexts.LeftOut));
            else
                operations.Add(Examine(operation, funds, filedOn));
        }

        return new(campaign.RulesVersion, directory.Vintage, filedOn, FundingTexts.Notice, operations, leftOut);
    }

    private static OperationFunding Examine(Operation operation, IReadOnlyList<ReadFund> funds, DateOnly filedOn) => new(
        operation.Action.Id,
        operation.Action.Title,
        operation.Pointer,
        operation.SheetPointer,
        WaterAgencies(operation),
        operation.UnknownCommunes,
        [.. funds.Select(fund => Match(operation, fund))],
        OperationWarnings.Of(operation, filedOn));

    private static FundMatch Match(Operation operation, ReadFund read)
    {
        var fund = read.Fund;
        var conditions = fund.Conditions
            .Zip(read.Tests, (condition, test) => (condition, judgement: test.Judge(operation)))
            .Select(c => new ConditionResult(c.condition.Test, c.condition.Label, c.judgement.Outcome, c.judgement.Found, c.judgement.Missing))
            .ToArray();
        var outcome = Together(conditions);
        var concerned = FundAgencies.Of(fund, operation);
        return new(
            fund.Id,
            fund.Name,
            fund.Funder,
            outcome,
            FundingTexts.Reason(outcome, conditions),
            FundingTexts.Notice,
            FundingTexts.Rate(fund.Rate),
            concerned.Agencies,
            concerned.Without,
            Tell: outcome is not MatchOutcome.NotMatched && operation.Action.FundingRequested is not false,
            conditions,
            fund.Facts);
    }

    private static MatchOutcome Together(IReadOnlyList<ConditionResult> conditions) =>
        conditions.Any(c => c.Outcome is ConditionOutcome.NotMet) ? MatchOutcome.NotMatched
        : conditions.Any(c => c.Outcome is ConditionOutcome.Unknown) ? MatchOutcome.ToConfirm
        : MatchOutcome.Eligible;

    private static IReadOnlyList<WaterAgencyCommunes> WaterAgencies(Operation operation) =>
        [.. operation.Communes
            .GroupBy(c => c.WaterAgency)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new WaterAgencyCommunes(
                g.Key,
                operation.Campaign.Agencies.FirstOrDefault(a => a.Id == g.Key)?.Name ?? g.Key,
                [.. g.Select(c => c.Code)]))];

    private sealed record ReadFund(Fund Fund, IReadOnlyList<IFundTest> Tests);
}
