namespace AmiServerless.Core.Support;

/// <summary>Who helps an emerging project (article 3.a, needs): <c>campaigns/{id}/support.json</c>, editable by the operator.</summary>
public sealed record SupportCatalogue
{
    /// <summary>The organisations.</summary>
    public required IReadOnlyList<SupportOrganisation> Organisations { get; init; }

    /// <summary>For each need kind, the organisations that answer it, leading one first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Answers { get; init; }

    /// <summary>Days an organisation has for its first contact with the EPCI.</summary>
    public required int FirstContactDays { get; init; }
}

/// <summary>An organisation that supports projects.</summary>
public sealed record SupportOrganisation
{
    /// <summary>Code, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>What it brings, a French sentence.</summary>
    public required string Offer { get; init; }

    /// <summary>How far it reaches.</summary>
    public required SupportScope Scope { get; init; }
}

/// <summary>How a support organisation is found for an EPCI.</summary>
public enum SupportScope
{
    /// <summary>One for the region; its id is that of a partner agency.</summary>
    Region,

    /// <summary>One per department (DDT(M)): the agency of the seat's department leads, those of the other departments are told.</summary>
    Department,

    /// <summary>One per water basin: the agencies of the EPCI's communes.</summary>
    WaterBasin,
}
