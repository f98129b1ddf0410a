using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Territory;

/// <summary>An EPCI found by a search.</summary>
/// <param name="Siren">SIREN.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">CC, CA, CU or métropole.</param>
/// <param name="Department">Department of its seat.</param>
/// <param name="Communes">Number of its communes.</param>
/// <param name="Eligible">Whether it may apply.</param>
/// <param name="Through">The commune whose name was typed; null where the EPCI's own was.</param>
public sealed record EpciListItem(string Siren, string Name, EpciKind Kind, string Department, int Communes, bool Eligible, string? Through)
{
    /// <summary>Of a match.</summary>
    public static EpciListItem Of(Call call, EpciMatch match) => new(
        match.Epci.Siren, match.Epci.Name, match.Epci.Kind, match.Epci.SeatDepartment, match.Epci.Communes.Count,
        match.Epci.Region == call.Campaign.Region, match.Through?.Name);
}

/// <summary>An EPCI with its communes, which the form proposes.</summary>
/// <param name="Siren">SIREN.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">CC, CA, CU or métropole.</param>
/// <param name="Department">Department of its seat.</param>
/// <param name="Departments">Departments of its communes, that of its seat first.</param>
/// <param name="Communes">Its communes, by name.</param>
/// <param name="WaterAgencies">Water agencies of its communes, the one with most of them first.</param>
/// <param name="Eligible">Whether it may apply.</param>
/// <param name="Explanation">Why, and what to look out for or whom to ask.</param>
public sealed record EpciDetail(
    string Siren, string Name, EpciKind Kind, string Department, IReadOnlyList<string> Departments, IReadOnlyList<CommuneView> Communes,
    IReadOnlyList<string> WaterAgencies, bool Eligible, string Explanation)
{
    /// <summary>Of an EPCI of the directory.</summary>
    public static EpciDetail Of(Call call, Epci epci)
    {
        var judgement = Eligibility.Judge(epci.Siren, call.Campaign.Region, call.Campaign.RegionLabel, call.Directory);
        return new EpciDetail(
            epci.Siren, epci.Name, epci.Kind, epci.SeatDepartment, call.Directory.DepartmentsOf(epci),
            [
                .. call.Directory.CommunesOf(epci)
                    .OrderBy(commune => commune.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true))
                    .Select(commune => new CommuneView(commune.Code, commune.Name, commune.Department, commune.WaterAgency)),
            ],
            call.Directory.WaterAgencies(epci.Communes), judgement.IsEligible,
            judgement.Settle is null ? judgement.Found : $"{judgement.Found} {judgement.Settle}");
    }
}

/// <summary>A commune.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Name">Name.</param>
/// <param name="Department">Department.</param>
/// <param name="WaterAgency">Water agency of its basin, to be confirmed on a divide.</param>
public sealed record CommuneView(string Code, string Name, string Department, string WaterAgency);
