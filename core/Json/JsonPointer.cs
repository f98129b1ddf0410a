using System.Text;

namespace AmiServerless.Core.Json;

/// <summary>JSON pointers (RFC 6901): where in a document something is.</summary>
public static class JsonPointer
{
    /// <summary>The document as a whole.</summary>
    public const string Root = "";

    /// <summary>The pointer made of these steps: member names, or positions in lists.</summary>
    public static string Of(IEnumerable<string> steps)
    {
        var pointer = new StringBuilder();
        foreach (var step in steps)
            pointer.Append('/').Append(step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        return pointer.ToString();
    }

    /// <summary>True when <paramref name="pointer"/> names <paramref name="place"/> or something inside it.</summary>
    public static bool IsWithin(string pointer, string place) =>
        pointer.StartsWith(place, StringComparison.Ordinal) && (pointer.Length == place.Length || pointer[place.Length] == '/');
}
