using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Support;

/// <summary>Whether <c>support.json</c> holds together with the rest of its campaign, so that routing can trust it.</summary>
public static class SupportCatalogueCheck
{
    /// <summary>Code of a value that is out of bounds or given twice.</summary>
    public const string InvalidValue = "invalid-value";

    /// <summary>Code of a name that nothing bears.</summary>
    public const string UnknownName = "unknown-name";

    /// <summary>Every fault, its pointer into <c>support.json</c>; empty when the catalogue is sound.</summary>
    public static IReadOnlyList<Fault> Faults(Campaign campaign) =>
        [.. OfTheWhole(campaign), .. OfOrganisations(campaign), .. OfAnswers(campaign), .. OfIds(campaign)];

    private static IEnumerable<Fault> OfTheWhole(Campaign campaign)
    {
        if (campaign.Support.FirstContactDays is < 1 or > 365)
            yield return new("/firstContactDays", InvalidValue, "Le délai de premier contact est un nombre de jours de 1 à 365.");
        if (!campaign.Rules.Any(r => r.Id == campaign.Support.Rule))
            yield return new("/rule", UnknownName, $"La règle « {campaign.Support.Rule} » n’existe pas dans campaign.json.");
    }

    private static IEnumerable<Fault> OfOrganisations(Campaign campaign)
    {
        var organisations = campaign.Support.Organisations;
        for (var i = 0; i < organisations.Count; i++)
        {
            var organisation = organisations[i];
            if (organisations.Take(i).Any(o => o.Id == organisation.Id))
                yield return new($"/organisations/{i}/id", InvalidValue, $"L’organisme « {organisation.Id} » figure deux fois.");
            if (organisation.Scope is SupportScope.Region && !campaign.Agencies.Any(a => a.Id == organisation.Id))
                yield return new($"/organisations/{i}/id", UnknownName, $"« {organisation.Id} » n’est pas une agence partenaire de campaign.json.");
            if (organisation.Scope is SupportScope.Department && campaign.Agencies.All(a => a.Department is null))
                yield return new($"/organisations/{i}/scope", UnknownName, "Aucune agence partenaire de campaign.json n’a de département.");
        }
    }

    private static IEnumerable<Fault> OfAnswers(Campaign campaign)
    {
        var support = campaign.Support;
        foreach (var need in campaign.Needs.Where(n => !support.Answers.TryGetValue(n.Id, out var answers) || answers.Count == 0))
            yield return new("/answers", UnknownName, $"Aucun organisme ne répond au besoin « {need.Id} ».");
        foreach (var (need, organisations) in support.Answers)
        {
            if (!campaign.Needs.Any(n => n.Id == need))
                yield return new($"/answers/{need}", UnknownName, $"« {need} » n’est pas un besoin de campaign.json.");
            for (var i = 0; i < organisations.Count; i++)
            {
                if (!support.Organisations.Any(o => o.Id == organisations[i]))
                    yield return new($"/answers/{need}/{i}", UnknownName, $"L’organisme « {organisations[i]} » n’est pas décrit.");
                if (organisations.Take(i).Contains(organisations[i]))
                    yield return new($"/answers/{need}/{i}", InvalidValue, $"L’organisme « {organisations[i]} » figure deux fois.");
            }
        }
    }

    // A follow-up's id joins two codes with a hyphen, which codes may hold too: two pairs must never give the same id.
    private static IEnumerable<Fault> OfIds(Campaign campaign)
    {
        var ids = campaign.Needs.SelectMany(n => campaign.Agencies.Select(a => SupportRouter.FollowUpId(n.Id, a.Id))).ToArray();
        foreach (var twice in ids.CountBy(id => id).Where(c => c.Value > 1))
            yield return new("/answers", InvalidValue, $"Un besoin et une agence donnent le même identifiant de suivi que d’autres : « {twice.Key} ».");
        foreach (var id in ids.Where(id => id.Length > FollowUp.MaxIdLength))
            yield return new("/answers", InvalidValue, $"L’identifiant de suivi « {id} » dépasse {FollowUp.MaxIdLength} caractères.");
    }
}
