using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Territory;

namespace AmiServerless.Core.Support;

/// <summary>Which agencies of an organisation an EPCI falls to.</summary>
internal sealed class AgencyReach(Campaign campaign, TerritoryDirectory directory, Epci epci)
{
    private readonly IReadOnlyList<Commune> communes = [.. epci.Communes.Select(directory.FindCommune).OfType<Commune>()];

    public Reached Of(SupportOrganisation organisation) => organisation.Scope switch
    {
        SupportScope.Department => ByDepartment(organisation),
        SupportScope.WaterBasin => ByWaterBasin(organisation),
        _ => ForTheRegion(organisation),
    };

    private Reached ForTheRegion(SupportOrganisation organisation) =>
        campaign.Agencies.Any(a => a.Id == organisation.Id)
            ? new([new(organisation.Id, organisation.Name, FollowUpRole.Leading, SupportTexts.WholeRegion)], [])
            : new([], [SupportTexts.NoAgency(organisation.Name)]);

    private Reached ByDepartment(SupportOrganisation organisation)
    {
        var counts = Count(c => c.Department);
        counts.TryAdd(epci.SeatDepartment, 0);
        var seat = AgencyOf(epci.SeatDepartment);
        List<ReachedAgency> agencies = [];
        List<string> gaps = [];
        foreach (var (department, count) in counts.OrderByDescending(c => c.Key == epci.SeatDepartment).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            if (AgencyOf(department) is not { } agency)
                gaps.Add(SupportTexts.NoAgencyInDepartment(organisation.Name, department, count));
            else if (agency == seat)
                agencies.Add(new(agency.Id, agency.Name, FollowUpRole.Leading, SupportTexts.SeatDepartment));
            else
                agencies.Add(new(agency.Id, agency.Name, FollowUpRole.Told, SupportTexts.OtherDepartment(count, seat?.Name)));
        }

        return new(agencies, gaps);
    }

    private Reached ByWaterBasin(SupportOrganisation organisation)
    {
        var counts = Count(c => c.WaterAgency);
        if (counts.Count == 0)
            return new([], [SupportTexts.NoBasin(organisation.Name)]);

        List<ReachedAgency> agencies = [];
        List<string> gaps = [];
        foreach (var (id, count) in counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            if (campaign.Agencies.FirstOrDefault(a => a.Id == id) is not { } agency)
                gaps.Add(SupportTexts.NoAgency(id));
            else if (agencies.Count == 0)
                agencies.Add(new(agency.Id, agency.Name, FollowUpRole.Leading, SupportTexts.MainBasin(count, communes.Count)));
            else
                agencies.Add(new(agency.Id, agency.Name, FollowUpRole.Told, SupportTexts.OtherBasin(count, communes.Count, agencies[0].Name)));
        }

        return new(agencies, gaps);
    }

    private Dictionary<string, int> Count(Func<Commune, string> key) =>
        communes.GroupBy(key).ToDictionary(g => g.Key, g => g.Count());

    private PartnerAgency? AgencyOf(string department) => campaign.Agencies.FirstOrDefault(a => a.Department == department);
}

/// <summary>The agencies found, leading one first, and the parts of the territory that have none.</summary>
internal sealed record Reached(IReadOnlyList<ReachedAgency> Agencies, IReadOnlyList<string> Gaps);

/// <summary>An agency, and why it.</summary>
internal sealed record ReachedAgency(string Id, string Name, FollowUpRole Role, string Why);
