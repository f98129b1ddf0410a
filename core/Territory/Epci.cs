namespace AmiServerless.Core.Territory;

/// <summary>An EPCI à fiscalité propre (article 1: the only eligible applicants).</summary>
/// <param name="Siren">Nine digits.</param>
/// <param name="Name">Official name, as the DGCL lists it, with typographic apostrophes.</param>
/// <param name="Kind">CC, CA, CU or métropole.</param>
/// <param name="SeatDepartment">INSEE code of the department of its seat.</param>
/// <param name="Region">INSEE code of the region of its seat.</param>
/// <param name="Communes">INSEE codes of all its member communes, in order, those outside the region included.</param>
public sealed record Epci(string Siren, string Name, EpciKind Kind, string SeatDepartment, string Region, IReadOnlyList<string> Communes);

/// <summary>Kinds of EPCI à fiscalité propre, by rising integration.</summary>
public enum EpciKind
{
    /// <summary>Communauté de communes.</summary>
    Cc,

    /// <summary>Communauté d'agglomération.</summary>
    Ca,

    /// <summary>Communauté urbaine.</summary>
    Cu,

    /// <summary>Métropole.</summary>
    Metropole,
}

/// <summary>A commune.</summary>
/// <param name="Code">INSEE code, five characters.</param>
/// <param name="Name">Name.</param>
/// <param name="Department">INSEE code of its department.</param>
/// <param name="Epci">SIREN of the EPCI it belongs to.</param>
/// <param name="WaterAgency">Agency of its basin: <c>aeag</c>, <c>aermc</c> or <c>aelb</c>. On a divide it may be wrong: say "à confirmer".</param>
public sealed record Commune(string Code, string Name, string Department, string Epci, string WaterAgency)
{
    /// <summary>SIREN of the commune itself, which some give for that of their EPCI; null where it is not known.</summary>
    public string? Siren { get; init; }
}
