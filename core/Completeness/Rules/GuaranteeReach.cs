using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>guarantee-reach</c>: a management plan given as guarantee is not denied by the operation's own sheet (x.guarantee-reach).</summary>
internal sealed class GuaranteeReach(GuaranteeReach.Settings settings) : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        var plan = examination.Campaign.Guarantees.Single(g => g.Id == settings.PlanGuarantee);
        return from operation in examination.Operations
               where operation.Action.Action.Guarantee == plan.Id && operation.Sheet.ManagementPlan is false
               select new Shortfall($"{operation.Pointer}/managementPlan", CompletenessTexts.GuaranteeOutOfReach(operation.Action, plan)) { Subject = operation.Subject };
    }

    /// <summary>Parameters of <c>guarantee-reach</c>.</summary>
    internal sealed record Settings : ICheckSettings
    {
        /// <summary>The guarantee that is a management plan.</summary>
        public required string PlanGuarantee { get; init; }

        public IEnumerable<Fault> Faults(Campaign campaign) =>
            CampaignFaults.NotAmong("/planGuarantee", PlanGuarantee, campaign.Guarantees);
    }
}
