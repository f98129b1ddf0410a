using System.Collections.Frozen;

namespace AmiServerless.Core.Territory;

/// <summary>The EPCI with a member commune in the region, and all their communes. Immutable, in memory.</summary>
public sealed class TerritoryDirectory(string vintage, IReadOnlyList<Epci> epci, IReadOnlyList<Commune> communes)
{
    private readonly FrozenDictionary<string, Epci> epciBySiren = epci.ToFrozenDictionary(e => e.Siren);
    private readonly FrozenDictionary<string, Commune> communeByCode = communes.ToFrozenDictionary(c => c.Code);

    /// <summary>Date of the perimeters, in words: "périmètres au 1er janvier 2025".</summary>
    public string Vintage { get; } = vintage;

    /// <summary>All EPCI, by name.</summary>
    public IReadOnlyList<Epci> Epci { get; } = epci;

    /// <summary>The EPCI with that SIREN, or null.</summary>
    public Epci? FindEpci(string? siren) => siren is not null && epciBySiren.TryGetValue(siren, out var found) ? found : null;

    /// <summary>The commune with that INSEE code, or null.</summary>
    public Commune? FindCommune(string? code) => code is not null && communeByCode.TryGetValue(code, out var found) ? found : null;
}
