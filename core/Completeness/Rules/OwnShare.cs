using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary>
/// <c>own-share</c>: the EPCI keeps at least 20 % of the public money of an operation for itself (x.own-share, CGCT L1111-10 III).
/// A warning, never a refusal: the law has exceptions, and holds for investments only.
/// </summary>
internal sealed class OwnShare(OwnShare.Settings settings) : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        foreach (var operation in examination.Operations)
        {
            var plan = operation.Sheet.FundingPlan;
            if (plan.Any(l => l.Source is null || l.Amount is null or < 0 || l.Amount > settings.MaximumEuros))
                continue;
            var own = plan.Where(l => l.Source is FundingSource.Own).Sum(l => l.Amount ?? 0);
            var total = plan.Where(l => l.Source is not FundingSource.Private).Sum(l => l.Amount ?? 0);
            if (own < total * settings.MinimumShare)
                yield return new($"{operation.Pointer}/fundingPlan", CompletenessTexts.OwnShareLow(operation, own, total, settings.MinimumShare)) { Subject = operation.Subject };
        }
    }

    /// <summary>Parameters of <c>own-share</c>.</summary>
    internal sealed record Settings : ICheckSettings
    {
        /// <summary>Share of the public money, from 0 to 1.</summary>
        public required decimal MinimumShare { get; init; }

        /// <summary>Amounts above it are left to x.amounts, euros.</summary>
        public required decimal MaximumEuros { get; init; }

        public IEnumerable<Fault> Faults(Campaign campaign)
        {
            if (MinimumShare is <= 0 or > 1)
                yield return CampaignFaults.InvalidValue("/minimumShare", "une part, plus de 0 et au plus 1");
            if (MaximumEuros is <= 0 or > DossierLimits.Euros)
                yield return CampaignFaults.InvalidValue("/maximumEuros", $"un montant positif, au plus {DossierLimits.Euros}");
        }
    }
}
