namespace AmiServerless.Core.Territory;

/// <summary>The name of an EPCI, or of a member commune that leads to it, cut into words.</summary>
internal sealed class SearchedName
{
    // A shorter word meets too many names by chance.
    private const int ShortestPart = 3;
    private const int ShortestRunTogether = 6;
    private const int ShortestSlip = 5;

    private readonly string[] words;
    private readonly string runTogether;

    public SearchedName(Epci epci, Commune? commune, int order)
    {
        (Epci, Commune, Order) = (epci, commune, order);
        var all = SearchWords.Of(commune?.Name ?? epci.Name);
        words = [.. SearchWords.Telling(all)];
        runTogether = string.Concat(all);
    }

    /// <summary>The EPCI.</summary>
    public Epci Epci { get; }

    /// <summary>The commune whose name it is; null for the name of the EPCI itself.</summary>
    public Commune? Commune { get; }

    /// <summary>Place among all names, which decides between equals.</summary>
    public int Order { get; }

    private enum Closeness
    {
        Word,
        Beginning,
        Part,
        Slip,
        None,
    }

    /// <summary>How this name answers a search; null where a required word is not in it.</summary>
    /// <param name="query">The search.</param>
    /// <param name="forgiving">Whether a word may have one slip of the keyboard.</param>
    public SearchRank? Rank(SearchQuery query, bool forgiving)
    {
        Span<bool> asked = stackalloc bool[words.Length];
        var worst = Closeness.Word;
        var first = words.Length;
        foreach (var word in query.Required)
        {
            var (closeness, at) = Find(word, asked, forgiving);
            if (closeness == Closeness.None)
            {
                return null;
            }

            worst = closeness > worst ? closeness : worst;
            if (at >= 0)
            {
                asked[at] = true;
                first = Math.Min(first, at);
            }
        }

        var hints = 0;
        foreach (var hint in query.Hints)
        {
            hints += hint.Kind == Epci.Kind ? 1 : 0;
            if (Array.FindIndex(words, word => word.StartsWith(hint.Text, StringComparison.Ordinal)) is >= 0 and var at)
            {
                asked[at] = true;
                hints++;
            }
        }

        var left = asked.Count(false);
        return new SearchRank(this, Level(worst, left), hints, first, left);
    }

    /// <summary>
    /// The closest word of the name, one not asked for yet if there is a choice; at no position when it is the kind of EPCI, or several
    /// words run together.
    /// </summary>
    private (Closeness Closeness, int At) Find(SearchQuery.Word word, ReadOnlySpan<bool> asked, bool forgiving)
    {
        var (best, bestAt) = (Closeness.None, -1);
        for (var i = 0; i < words.Length; i++)
        {
            var closeness = Compare(words[i], word.Text, forgiving);
            if (closeness < best || (closeness == best && bestAt >= 0 && asked[bestAt] && !asked[i]))
            {
                (best, bestAt) = (closeness, i);
            }
        }

        if (best > Closeness.Word && word.Kind == Epci.Kind)
        {
            return (Closeness.Word, -1);
        }

        if (best > Closeness.Part && word.Text.Length >= ShortestRunTogether && runTogether.Contains(word.Text, StringComparison.Ordinal))
        {
            return (Closeness.Part, -1);
        }

        return (best, bestAt);
    }

    private static Closeness Compare(string word, string asked, bool forgiving)
    {
        if (word.StartsWith(asked, StringComparison.Ordinal))
        {
            return word.Length == asked.Length ? Closeness.Word : Closeness.Beginning;
        }

        if (asked.Length >= ShortestPart && word.Contains(asked, StringComparison.Ordinal))
        {
            return Closeness.Part;
        }

        return forgiving && asked.Length >= ShortestSlip && Spelling.IsOneSlipAway(word, asked) ? Closeness.Slip : Closeness.None;
    }

    private SearchLevel Level(Closeness worst, int left) => (worst, Commune) switch
    {
        (Closeness.Word, null) => left == 0 ? SearchLevel.Whole : SearchLevel.Word,
        (Closeness.Beginning, null) => SearchLevel.Beginning,
        (Closeness.Part, null) => SearchLevel.Part,
        (_, null) => SearchLevel.Slip,
        (Closeness.Word, _) => left == 0 ? SearchLevel.CommuneWhole : SearchLevel.CommuneWord,
        (Closeness.Beginning, _) => SearchLevel.CommuneBeginning,
        (Closeness.Part, _) => SearchLevel.CommunePart,
        _ => SearchLevel.CommuneSlip,
    };
}
