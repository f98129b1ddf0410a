using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>volets-articulated</c>: at least one action of each volet (2.a), and an advice where nothing says how they hold together.</summary>
internal sealed class VoletsArticulated(VoletsArticulated.Settings settings) : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        if (examination.Actions.Count == 0)
        {
            yield return new("/actions", CompletenessTexts.NoAction());
            yield break;
        }

        var absent = new[] { Volet.Strategic, Volet.Operational }.Where(v => examination.Actions.All(a => a.Kind?.Volet != v)).ToArray();
        foreach (var volet in absent)
            yield return new("/actions", CompletenessTexts.NoActionOf(volet, examination.Campaign.ActionKinds)) { Subject = volet.ToString() };
        if (absent.Length == 0 && !Written.Says(examination.Dossier.Strategy.Articulation) && !examination.HasAttachment(settings.StrategyAttachment))
            yield return new("/strategy/articulation", CompletenessTexts.NoArticulation()) { Weight = Weight.AdviceOnly };
    }

    /// <summary>Parameters of <c>volets-articulated</c>.</summary>
    internal sealed record Settings : ICheckSettings
    {
        /// <summary>The attachment kind of the strategy, which may say how the volets hold together.</summary>
        public required string StrategyAttachment { get; init; }

        public IEnumerable<Fault> Faults(Campaign campaign) =>
            CampaignFaults.NotAmong("/strategyAttachment", StrategyAttachment, campaign.Attachments.Kinds);
    }
}
