using System.Globalization;
using System.Text;

namespace AmiServerless.Core.Territory;

/// <summary>Names and searches brought to the same words: lower case, no accent, hyphen or apostrophe, "st" written out.</summary>
internal static class SearchWords
{
    private static readonly string[] LegalForms = ["cc", "ca", "cu"];

    /// <summary>Words that tell no name from another; "e" is "et" on its way.</summary>
    private static readonly HashSet<string> Fillers = ["a", "au", "aux", "d", "de", "des", "du", "e", "en", "et", "l", "la", "le", "les"];

    /// <summary>All the words of a text, in order. Any text will do, broken surrogates included.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WriteOut)];

    /// <summary>Of the words of a name, those that tell it from others: without the legal form that opens it, without fillers.</summary>
    public static IReadOnlyList<string> Telling(IReadOnlyList<string> words) =>
        [.. words.Skip(words.Count > 1 && LegalForms.Contains(words[0]) ? 1 : 0).Where(word => !IsFiller(word))];

    /// <summary>What a list of names is sorted by.</summary>
    public static string SortKey(string name) => string.Join(' ', Telling(Of(name)));

    /// <summary>True for a word that tells no name from another.</summary>
    public static bool IsFiller(string word) => Fillers.Contains(word);

    private static string WriteOut(string word) => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        "sts" => "saints",
        "stes" => "saintes",
        "gd" => "grand",
        _ => word,
    };

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(rune.IsAscii ? char.ToLowerInvariant((char)rune.Value) : WithoutAccent(rune));
            }
            else if (rune.Value != '.' && !IsAccent(Rune.GetUnicodeCategory(rune)))
            {
                // "C.C." is "CC", "St." is "St", an accent typed apart from its letter goes like the others; all else parts words.
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }

    private static string WithoutAccent(Rune letter) => Rune.ToLowerInvariant(letter).ToString() switch
    {
        "œ" => "oe",
        "æ" => "ae",
        var other => string.Concat(other.Normalize(NormalizationForm.FormD).Where(c => !IsAccent(CharUnicodeInfo.GetUnicodeCategory(c)))),
    };

    private static bool IsAccent(UnicodeCategory category) => category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
