using System.Globalization;

namespace AmiServerless.Core.Completeness;

/// <summary>
/// Numbers, dates and lists as a French sentence has them. Spelled out here and not left to the machine's own tables, which differ:
/// a report made again must read the same.
/// </summary>
internal static class FrenchFormat
{
    private const char NoBreakSpace = '\u00A0';

    private static readonly NumberFormatInfo numbers = new() { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = ",", NegativeSign = "\u2212" };

    private static readonly string[] words = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

    private static readonly string[] months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static string Number(decimal number) => number.ToString("#,0.##", numbers);

    /// <summary>With cents where there are any.</summary>
    public static string Euros(decimal amount) =>
        $"{(decimal.IsInteger(amount) ? Number(amount) : amount.ToString("#,0.00", numbers))}{NoBreakSpace}€";

    public static string Hectares(decimal surface) => $"{Number(surface)}{NoBreakSpace}ha";

    public static string Metres(decimal length) => $"{Number(length)}{NoBreakSpace}m";

    /// <summary>To a tenth, rounded down: a share that falls short of a limit never reads as if it reached it.</summary>
    public static string Percent(decimal share) => $"{Number(decimal.Floor(share * 1000) / 10)}{NoBreakSpace}%";

    public static string Date(DateOnly date) => $"{(date.Day == 1 ? "1er" : date.Day)} {months[date.Month - 1]} {date.Year}";

    /// <summary>Small numbers in words; feminine where it stands before "action" or "fiche".</summary>
    public static string InWords(int number, bool feminine = false) =>
        number == 1 && feminine ? "une" : number < words.Length ? words[number] : Number(number);

    /// <summary>"a, b et c".</summary>
    public static string And(IReadOnlyList<string> items) => Join(items, "et");

    /// <summary>"a, b ou c".</summary>
    public static string Or(IReadOnlyList<string> items) => Join(items, "ou");

    private static string Join(IReadOnlyList<string> items, string last) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} {last} {items[^1]}";
}
