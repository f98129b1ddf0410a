namespace AmiServerless.Core.Territory;

/// <summary>Slips of the keyboard.</summary>
internal static class Spelling
{
    /// <summary>True when one letter added, left out, changed, or swapped with the next makes one word of the other.</summary>
    public static bool IsOneSlipAway(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        return (a.Length - b.Length) switch
        {
            0 => a.Length < 2 || a[1..].SequenceEqual(b[1..]) || (a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..])),
            1 => a[1..].SequenceEqual(b),
            -1 => a.SequenceEqual(b[1..]),
            _ => false,
        };
    }
}
