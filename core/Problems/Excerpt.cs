namespace AmiServerless.Core.Problems;

/// <summary>The beginning of what somebody wrote, short enough to be repeated in a sentence.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>The text on one line, cut with an ellipsis past 60 characters and never within a character.</summary>
    public static string Of(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest)
            return line;
        var end = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line[..end].TrimEnd() + "…";
    }
}
