using System.Buffers;

namespace AmiServerless.Core.Receipts.Pdf;

/// <summary>Cuts a text into lines as French typography has it: never before a high punctuation mark, never between a number and its unit.</summary>
internal static class LineBreaker
{
    /// <summary>Where a word too long for a line is best cut: after these, which file names and addresses hold.</summary>
    private static readonly SearchValues<char> Joints = SearchValues.Create("_-./\\,+=&?");

    /// <summary>The lines of a text, each at most <paramref name="width"/> wide by <paramref name="measure"/>, spaces at the cuts dropped.</summary>
    public static IReadOnlyList<string> Break(string text, double width, Func<string, double> measure)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Unbreakables(text))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (measure(longer) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
                lines.Add(line);
            line = word;
            while (measure(line) > width && line.Length > 1)
            {
                var cut = CutOf(line, width, measure);
                lines.Add(line[..cut]);
                line = line[cut..];
            }
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Unbreakables(string text)
    {
        string? held = null;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (held is null)
                held = word;
            else if (IsHighPunctuation(word[0]) || held[^1] is '«' or '°' || IsNumber(held[(held.LastIndexOf(' ') + 1)..]))
                held = $"{held} {word}";
            else
            {
                yield return held;
                held = word;
            }
        }

        if (held is not null)
            yield return held;
    }

    private static bool IsHighPunctuation(char character) => character is ':' or ';' or '!' or '?' or '»' or '—';

    private static bool IsNumber(string word) => word.All(character => char.IsAsciiDigit(character) || character == ',');

    private static int CutOf(string word, double width, Func<string, double> measure)
    {
        var cut = 1;
        while (cut < word.Length && measure(word[..(cut + 1)]) <= width)
            cut++;
        var joint = word.AsSpan(0, cut).LastIndexOfAny(Joints) + 1;
        return joint > cut / 2 ? joint : cut;
    }
}
