namespace AmiServerless.Core.Territory;

/// <summary>The search of <see cref="TerritoryDirectory.Search"/>: every name of EPCI and commune, cut into words once.</summary>
internal sealed class EpciSearch
{
    private const int ShortestNumber = 3;

    private readonly SearchedName[] names;

    public EpciSearch(TerritoryDirectory directory) =>
        names =
        [
            .. directory.Epci.Select(epci => (epci, default(Commune)))
                .Concat(directory.Epci.SelectMany(directory.CommunesOf, (epci, commune) => (epci, (Commune?)commune)))
                .Select((pair, order) => new SearchedName(pair.Item1, pair.Item2, order)),
        ];

    /// <summary>The best matches, at most one per EPCI. Slips of the keyboard are forgiven only where nothing else is found.</summary>
    public IReadOnlyList<EpciMatch> Find(string text, int limit)
    {
        var query = SearchQuery.Read(text);
        var found = Find(query, forgiving: false);
        if (found.Count == 0)
        {
            found = Find(query, forgiving: true);
        }

        return [.. found.OrderBy(rank => rank.Key).Take(limit).Select(rank => new EpciMatch(rank.Name.Epci, rank.Name.Commune))];
    }

    /// <summary>For each EPCI found, the best of the names it was found by.</summary>
    private Dictionary<string, SearchRank>.ValueCollection Find(SearchQuery query, bool forgiving)
    {
        var best = new Dictionary<string, SearchRank>();
        foreach (var name in names)
        {
            var rank = IsNumberOf(name, query) ? new SearchRank(name, name.Commune is null ? SearchLevel.Whole : SearchLevel.CommuneWhole)
                : query.Required.Count > 0 ? name.Rank(query, forgiving)
                : null;
            if (rank is not null && (!best.TryGetValue(name.Epci.Siren, out var other) || rank.Key.CompareTo(other.Key) < 0))
            {
                best[name.Epci.Siren] = rank;
            }
        }

        return best.Values;
    }

    /// <summary>The beginning of an EPCI's SIREN, its SIRET, which begins with the SIREN, or a commune's SIREN or INSEE code.</summary>
    private static bool IsNumberOf(SearchedName name, SearchQuery query)
    {
        var siren = query.Digits is { Length: > Siren.Length } longer ? longer[..Siren.Length] : query.Digits;
        return name.Commune is { } commune
            ? (siren is not null && commune.Siren == siren)
                || (query.Required is [var code] && commune.Code.Equals(code.Text, StringComparison.OrdinalIgnoreCase))
            : siren is { Length: >= ShortestNumber } && name.Epci.Siren.StartsWith(siren, StringComparison.Ordinal);
    }
}
