using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>several-actions</c>: several actions of the two volets (2.b); complements do not count.</summary>
internal sealed class SeveralActions(SeveralActions.Settings settings) : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        var count = examination.Actions.Count(a => a.Kind is { Volet: not Volet.Complementary });
        if (count < settings.Minimum)
            yield return new("/actions", CompletenessTexts.TooFewActions(count, settings.Minimum));
    }

    /// <summary>Parameters of <c>several-actions</c>.</summary>
    internal sealed record Settings : ICheckSettings
    {
        /// <summary>Fewest actions.</summary>
        public required int Minimum { get; init; }

        public IEnumerable<Fault> Faults(Campaign campaign) =>
            Minimum < 1 ? [CampaignFaults.InvalidValue("/minimum", "un nombre d’actions, à partir de 1")] : [];
    }
}
