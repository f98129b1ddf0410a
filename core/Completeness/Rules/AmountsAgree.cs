using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary>
/// <c>amounts-agree</c>: amounts that are given agree with each other (x.amounts). The call asks for none, so a missing one is an advice;
/// two that contradict each other block, because no funder could tell which is meant.
/// </summary>
internal sealed class AmountsAgree(AmountsAgree.Settings settings) : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination) =>
        [.. examination.Actions.SelectMany(OfAction), .. examination.Operations.SelectMany(OfPlan)];

    private IEnumerable<Shortfall> OfAction(ActionEntry entry)
    {
        var action = entry.Action;
        var absurd = new[] { ("cost", action.Cost), ("requestedAmount", action.RequestedAmount) }.Where(a => IsAbsurd(a.Item2)).ToArray();
        if (absurd.Length > 0)
            return absurd.Select(a => new Shortfall($"{entry.Pointer}/{a.Item1}", CompletenessTexts.AbsurdAmount(entry, a.Item2!.Value)) { Subject = entry.Subject });

        var requested = $"{entry.Pointer}/requestedAmount";
        return (action.FundingRequested, action.RequestedAmount, action.Cost) switch
        {
            (true, 0m, _) => [new(requested, CompletenessTexts.NothingRequested(entry)) { Subject = entry.Subject }],
            (false, > 0m and { } amount, _) => [new($"{entry.Pointer}/fundingRequested", CompletenessTexts.RequestedWithoutRequest(entry, amount)) { Subject = entry.Subject }],
            (_, { } amount, { } cost) when amount > cost + settings.ToleranceEuros => [new(requested, CompletenessTexts.RequestedOverCost(entry, amount, cost)) { Subject = entry.Subject }],
            (true, null, var cost) => [Advice(requested, CompletenessTexts.AmountUnknown(entry, cost is null, requested: true), entry.Subject)],
            (true, _, null) => [Advice($"{entry.Pointer}/cost", CompletenessTexts.AmountUnknown(entry, cost: true, requested: false), entry.Subject)],
            _ => [],
        };
    }

    private IEnumerable<Shortfall> OfPlan(Operation operation)
    {
        var (action, plan, place) = (operation.Action.Action, operation.Sheet.FundingPlan, $"{operation.Pointer}/fundingPlan");
        if (plan.Count == 0)
        {
            if (action.FundingRequested is true)
                yield return Advice(place, CompletenessTexts.NoFundingPlan(operation), operation.Subject);
            yield break;
        }

        var sound = true;
        for (var i = 0; i < plan.Count; i++)
        {
            if (IsAbsurd(plan[i].Amount))
                yield return new($"{place}/{i}/amount", CompletenessTexts.AbsurdAmount(operation.Action, plan[i].Amount!.Value)) { Subject = operation.Subject };
            else if (plan[i].Amount is null || plan[i].Source is null)
                yield return Advice($"{place}/{i}", CompletenessTexts.PlanLineIncomplete(operation), operation.Subject);
            else
                continue;
            sound = false;
        }

        // Only a plan that is whole can be said not to add up.
        if (!sound || IsAbsurd(action.Cost) || IsAbsurd(action.RequestedAmount))
            yield break;
        var total = plan.Sum(l => l.Amount ?? 0);
        if (action.Cost is { } cost && Differ(cost, total))
            yield return new(place, CompletenessTexts.PlanOffCost(operation, cost, total)) { Subject = operation.Subject };
        var inPlan = plan.Where(l => l.Source is FundingSource.Requested).Sum(l => l.Amount ?? 0);
        if (action.FundingRequested is false && inPlan > 0)
            yield return new(place, CompletenessTexts.RequestedWithoutRequest(operation.Action, inPlan)) { Subject = operation.Subject };
        else if (action.RequestedAmount is { } requested && Differ(requested, inPlan))
            yield return new(place, CompletenessTexts.RequestedOffPlan(operation, requested, inPlan)) { Subject = operation.Subject };
    }

    // Sums of amounts within bounds cannot overflow, whatever was typed.
    private bool IsAbsurd(decimal? amount) => amount < 0 || amount > settings.MaximumEuros;

    private bool Differ(decimal one, decimal other) => Math.Abs(one - other) > settings.ToleranceEuros;

    private static Shortfall Advice(string place, Words words, string subject) => new(place, words) { Subject = subject, Weight = Weight.AdviceOnly };

    /// <summary>Parameters of <c>amounts-agree</c>.</summary>
    internal sealed record Settings : ICheckSettings
    {
        /// <summary>Difference taken for rounding, euros.</summary>
        public required decimal ToleranceEuros { get; init; }

        /// <summary>Amount above which a typing mistake is certain, euros.</summary>
        public required decimal MaximumEuros { get; init; }

        public IEnumerable<Fault> Faults(Campaign campaign)
        {
            if (ToleranceEuros < 0)
                yield return CampaignFaults.InvalidValue("/toleranceEuros", "un montant, 0 ou plus");
            if (MaximumEuros is <= 0 or > DossierLimits.Euros)
                yield return CampaignFaults.InvalidValue("/maximumEuros", $"un montant positif, au plus {DossierLimits.Euros}");
        }
    }
}
