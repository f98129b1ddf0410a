namespace AmiServerless.Core.Territory;

/// <summary>A search as it is understood.</summary>
/// <param name="Digits">The number typed, when there is nothing but a number.</param>
/// <param name="Required">Words that a name must have.</param>
/// <param name="Hints">
/// Words that bring a name forward without being required: people say "agglo", "grand" or "pays" of an EPCI whose official name has it not.
/// </param>
internal sealed record SearchQuery(string? Digits, IReadOnlyList<SearchQuery.Word> Required, IReadOnlyList<SearchQuery.Word> Hints)
{
    private const int MaxLength = 200;

    private static readonly Dictionary<string, EpciKind?> Forms = new()
    {
        ["cc"] = EpciKind.Cc,
        ["comcom"] = EpciKind.Cc,
        ["codecom"] = EpciKind.Cc,
        ["commune"] = EpciKind.Cc,
        ["communes"] = EpciKind.Cc,
        ["ca"] = EpciKind.Ca,
        ["agglo"] = EpciKind.Ca,
        ["agglos"] = EpciKind.Ca,
        ["agglomeration"] = EpciKind.Ca,
        ["agglomerations"] = EpciKind.Ca,
        ["cu"] = EpciKind.Cu,
        ["urbaine"] = EpciKind.Cu,
        ["metropole"] = EpciKind.Metropole,
        ["metropoles"] = EpciKind.Metropole,
        ["communaute"] = null,
        ["communautes"] = null,
        ["epci"] = null,
        ["interco"] = null,
        ["intercommunalite"] = null,
        ["grand"] = null,
        ["pays"] = null,
    };

    /// <summary>A word of a search, and the kind of EPCI it names, if it names one.</summary>
    public readonly record struct Word(string Text, EpciKind? Kind);

    /// <summary>Understands a search. Any text will do.</summary>
    public static SearchQuery Read(string text)
    {
        var start = text[..Math.Min(text.Length, MaxLength)];
        var words = JoinComCom(SearchWords.Of(start)).Distinct().Select(word => new Word(word, Forms.GetValueOrDefault(word))).ToArray();

        // The last word may be the beginning of a longer one: "pays de la" is on its way to Lafrançaise.
        var telling = words.Where((word, i) => !SearchWords.IsFiller(word.Text) || i == words.Length - 1).ToArray();
        var required = telling.Where(word => !Forms.ContainsKey(word.Text) && !SearchWords.IsFiller(word.Text)).ToArray();
        if (required.Length == 0)
        {
            // Nothing but "agglo", or "grand": then that is what is searched.
            required = [.. telling.Where(word => Forms.ContainsKey(word.Text))];
        }

        if (required.Length == 0)
        {
            required = telling;
        }

        return new SearchQuery(Siren.ReadDigits(start), required, [.. telling.Except(required)]);
    }

    private static IEnumerable<string> JoinComCom(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var twice = words[i] == "com" && i + 1 < words.Count && words[i + 1] == "com";
            yield return twice ? "comcom" : words[i];
            i += twice ? 1 : 0;
        }
    }
}
