using AmiServerless.Core.Dossiers;

namespace AmiServerless.Core.Funding;

/// <summary>
/// How an operation is paid, in euros, as far as the plan tells. What the plan leaves open may be aid or own money, so each is known
/// between two bounds: a conclusion is certain when it holds at both.
/// </summary>
internal sealed record PublicMoney(decimal Cost, decimal AidLow, decimal AidHigh, decimal OwnLow, decimal OwnHigh)
{
    // Beyond, it is no amount: the completeness rules say so, and sums must not overflow here.
    private const decimal LargestAmount = 1_000_000_000_000m;

    /// <summary>Null where the cost is unknown and the plan does not add up to it.</summary>
    public static PublicMoney? Of(Operation operation)
    {
        var lines = operation.Sheet?.FundingPlan ?? [];
        var requested = lines.Any(l => l.Source is FundingSource.Requested)
            ? Sum(lines, FundingSource.Requested)
            : Sane(operation.Action.RequestedAmount) ?? 0;
        var aid = requested + Sum(lines, FundingSource.OtherPublic);
        var own = Sum(lines, FundingSource.Own);
        var cost = Sane(operation.Action.Cost) ?? Total(lines);
        if (cost is null or < 0.01m)
            return null;

        var open = Math.Max(0, cost.Value - aid - own - Sum(lines, FundingSource.Private));
        return new(cost.Value, aid, aid + open, own, own + open);
    }

    /// <summary>The amount, or null where it is none: missing, negative or beyond all measure.</summary>
    private static decimal? Sane(decimal? amount) => amount is >= 0 and <= LargestAmount ? amount : null;

    private static decimal Sum(IEnumerable<FundingLine> lines, FundingSource source) =>
        lines.Where(l => l.Source == source).Sum(l => Sane(l.Amount) ?? 0);

    private static decimal? Total(IReadOnlyList<FundingLine> lines) =>
        lines.Count > 0 && lines.All(l => Sane(l.Amount) is not null) ? lines.Sum(l => l.Amount) : null;
}
