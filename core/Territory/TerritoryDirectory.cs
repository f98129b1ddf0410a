using System.Collections.Frozen;

namespace AmiServerless.Core.Territory;

/// <summary>The EPCI with a member commune in the region, and all their communes. Immutable, in memory.</summary>
public sealed class TerritoryDirectory
{
    private readonly FrozenDictionary<string, Epci> epciBySiren;
    private readonly FrozenDictionary<string, Commune> communeByCode;
    private readonly FrozenDictionary<string, Commune> communeBySiren;
    private readonly Lazy<EpciSearch> search;

    /// <summary>A directory of these EPCI and communes.</summary>
    /// <param name="vintage">Date of the perimeters, in words.</param>
    /// <param name="epci">The EPCI, in any order, each SIREN once.</param>
    /// <param name="communes">Their communes, each code once.</param>
    public TerritoryDirectory(string vintage, IReadOnlyList<Epci> epci, IReadOnlyList<Commune> communes)
    {
        Vintage = vintage;
        Epci = [.. epci.OrderBy(one => SearchWords.SortKey(one.Name), StringComparer.Ordinal).ThenBy(one => one.Siren, StringComparer.Ordinal)];
        epciBySiren = epci.ToFrozenDictionary(one => one.Siren);
        communeByCode = communes.ToFrozenDictionary(commune => commune.Code);
        communeBySiren = communes.Where(commune => commune.Siren is not null).ToFrozenDictionary(commune => commune.Siren!);
        // Made at the first search: most instances of the service never search.
        search = new(() => new EpciSearch(this));
    }

    /// <summary>Date of the perimeters, in words: "périmètres au 1er janvier 2025".</summary>
    public string Vintage { get; }

    /// <summary>INSEE code of the region it was made for; empty for a directory made in code.</summary>
    public string Region { get; init; } = "";

    /// <summary>Where the lists come from, in words, to be shown with them as their licence asks.</summary>
    public string Source { get; init; } = "";

    /// <summary>The licence of the lists, in words.</summary>
    public string Licence { get; init; } = "";

    /// <summary>The departments of all the communes, by code.</summary>
    public IReadOnlyList<Department> Departments { get; init; } = [];

    /// <summary>All EPCI, by name, the legal form ("CC", "CA", "CU") and articles left aside.</summary>
    public IReadOnlyList<Epci> Epci { get; }

    /// <summary>Reads the directory of a region: <c>directory.json</c>, <c>epci.json</c> and <c>communes.csv</c>.</summary>
    /// <param name="folder">The folder: <c>campaigns/directories/occitanie</c>.</param>
    /// <exception cref="InvalidDataException">The files are missing or do not hold together; the message names each file and place.</exception>
    public static TerritoryDirectory Load(string folder) => new TerritoryLoader(folder).Load();

    /// <summary>The EPCI with that SIREN, or null.</summary>
    public Epci? FindEpci(string? siren) => siren is not null && epciBySiren.TryGetValue(siren, out var found) ? found : null;

    /// <summary>The commune with that INSEE code, or null.</summary>
    public Commune? FindCommune(string? code) => code is not null && communeByCode.TryGetValue(code, out var found) ? found : null;

    /// <summary>The commune with that SIREN, or null. A commune does not apply (rule 1.a), but some give its number for that of their EPCI.</summary>
    public Commune? FindCommuneBySiren(string? siren) => siren is not null && communeBySiren.TryGetValue(siren, out var found) ? found : null;

    /// <summary>The department with that INSEE code, or null.</summary>
    public Department? FindDepartment(string? code) => Departments.FirstOrDefault(department => department.Code == code);

    /// <summary>The member communes of an EPCI, by code, those outside the region included.</summary>
    public IReadOnlyList<Commune> CommunesOf(Epci epci) => [.. epci.Communes.Select(FindCommune).OfType<Commune>()];

    /// <summary>INSEE codes of the departments an EPCI lies in: that of its seat first, which leads, then the others by code.</summary>
    public IReadOnlyList<string> DepartmentsOf(Epci epci) =>
    [
        epci.SeatDepartment,
        .. CommunesOf(epci).Select(commune => commune.Department).Distinct().Where(code => code != epci.SeatDepartment).Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The water agencies of a set of communes, the one with most of them first. The commune of the operation decides, not the seat of
    /// the EPCI. A commune on a divide may be wrong: say "à confirmer".
    /// </summary>
    /// <param name="communes">INSEE codes; a code given twice counts once, one that is not in the directory not at all.</param>
    /// <returns>Agency ids, each once; those with as many communes by id.</returns>
    public IReadOnlyList<string> WaterAgencies(IEnumerable<string> communes) =>
    [
        .. communes.Distinct().Select(FindCommune).OfType<Commune>()
            .CountBy(commune => commune.WaterAgency)
            .OrderByDescending(agency => agency.Value)
            .ThenBy(agency => agency.Key, StringComparer.Ordinal)
            .Select(agency => agency.Key),
    ];

    /// <summary>
    /// Finds EPCI by what people type: a name or part of it, in any order, with or without accents, hyphens, apostrophes and the legal
    /// form ("cc", "agglo", "métropole"); a SIREN or SIRET, or its beginning; a member commune, by name, INSEE code or SIREN.
    /// An EPCI that the search names comes before one whose commune it names, whole words before beginnings, and beginnings before parts.
    /// </summary>
    /// <param name="query">Any text. Null or blank gives the directory by name. What lies past 200 characters is not read.</param>
    /// <param name="limit">Most results, 0 or more.</param>
    public IReadOnlyList<EpciMatch> Search(string? query, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return string.IsNullOrWhiteSpace(query)
            ? [.. Epci.Take(limit).Select(epci => new EpciMatch(epci, null))]
            : search.Value.Find(query, limit);
    }
}
