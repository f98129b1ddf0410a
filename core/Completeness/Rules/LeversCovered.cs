using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>levers-covered</c>: the project is built on at least three of the four levers (obj.a).</summary>
internal sealed class LeversCovered(LeversCovered.Settings settings) : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        // Before a profile is chosen, whatever is written counts.
        LeverSource? source = examination.Profile is { } profile ? settings.LeversIn.GetValueOrDefault(profile.Id) : null;
        var inActions = examination.Actions.SelectMany(a => a.Action.Levers).ToHashSet();
        var levers = examination.Campaign.Levers;
        var served = levers.Where(l =>
            (source is not LeverSource.Actions && examination.PursuedLevers.Contains(l.Id))
            || (source is not LeverSource.Letter && inActions.Contains(l.Id))).ToArray();
        var place = source switch
        {
            LeverSource.Letter => "/letter/leverLines",
            LeverSource.Actions => "/actions",
            _ => "",
        };
        if (served.Length < settings.Minimum)
        {
            yield return new(place, CompletenessTexts.TooFewLevers(served, [.. levers.Except(served)], settings.Minimum, source is LeverSource.Letter));
            yield break;
        }

        // "Actions concrètes": studies and animation prepare them.
        var concrete = examination.Actions.Where(a => a.Kind?.Volet is not Volet.Complementary).SelectMany(a => a.Action.Levers).ToHashSet();
        var onlyPrepared = served.Where(l => !concrete.Contains(l.Id)).ToArray();
        if (source is LeverSource.Actions && served.Length - onlyPrepared.Length < settings.Minimum)
            yield return new(place, CompletenessTexts.LeversServedByComplementsOnly(onlyPrepared, settings.Minimum)) { Weight = Weight.AdviceOnly };
    }

    /// <summary>Parameters of <c>levers-covered</c>.</summary>
    internal sealed record Settings : ICheckSettings
    {
        /// <summary>Fewest levers.</summary>
        public required int Minimum { get; init; }

        /// <summary>For each profile, where its levers are read.</summary>
        public required IReadOnlyDictionary<string, LeverSource> LeversIn { get; init; }

        public IEnumerable<Fault> Faults(Campaign campaign)
        {
            if (Minimum < 1 || Minimum > campaign.Levers.Count)
                yield return CampaignFaults.InvalidValue("/minimum", $"un nombre de leviers de 1 à {campaign.Levers.Count}");
            foreach (var unknown in LeversIn.Keys.Except(campaign.Profiles.Select(p => p.Id)))
                yield return CampaignFaults.UnknownName($"/leversIn/{unknown}", unknown, campaign.Profiles.Select(p => p.Id));
            foreach (var missing in campaign.Profiles.Where(p => !LeversIn.ContainsKey(p.Id)))
                yield return CampaignFaults.Incomplete("/leversIn", missing.Id);
        }
    }

    /// <summary>Where the levers of a profile are read.</summary>
    internal enum LeverSource
    {
        /// <summary>In the lines of the letter of intent.</summary>
        Letter,

        /// <summary>In the actions.</summary>
        Actions,
    }
}
