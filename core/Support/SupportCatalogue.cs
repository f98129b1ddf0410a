namespace AmiServerless.Core.Support;

/// <summary>Who helps an emerging project (article 3.a, needs): <c>campaigns/{id}/support.json</c>, editable by the operator.</summary>
public sealed record SupportCatalogue
{
    /// <summary>The rule that asks for the needs (3.a.4): every follow-up quotes its article.</summary>
    public required string Rule { get; init; }

    /// <summary>The organisations.</summary>
    public required IReadOnlyList<SupportOrganisation> Organisations { get; init; }

    /// <summary>For each need kind, the organisations that answer it; the first coordinates the answers.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Answers { get; init; }

    /// <summary>Days an organisation has for its first contact with the EPCI, from the day the application is complete; all days count.</summary>
    public required int FirstContactDays { get; init; }
}

/// <summary>An organisation that supports projects.</summary>
public sealed record SupportOrganisation
{
    /// <summary>Code, kebab-case; where the scope is the region, the id of its partner agency.</summary>
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

    /// <summary>One per water basin: the agencies of the EPCI's communes. The one with most communes leads, the others are told.</summary>
    WaterBasin,
}
