using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;

namespace AmiServerless.Core.Receipts.Pdf;

/// <summary>One of the fonts carried in the assembly (Liberation, SIL Open Font License): its file, what it can draw and how wide.</summary>
internal sealed class Typeface
{
    private readonly TrueTypeFont font;
    private readonly double unitsPerEm;

    private Typeface(string file)
    {
        using var stream = typeof(Typeface).Assembly.GetManifestResourceStream($"AmiServerless.Core.Receipts.Fonts.{file}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        File = bytes;
        font = TrueTypeFontParser.Parse(new TrueTypeDataBytes(bytes));
        unitsPerEm = font.GetUnitsPerEm();
    }

    public static Typeface Regular { get; } = new("LiberationSans-Regular.ttf");

    public static Typeface Bold { get; } = new("LiberationSans-Bold.ttf");

    /// <summary>For fingerprints: every digit as wide as the next, so that two of them can be compared by eye.</summary>
    public static Typeface Mono { get; } = new("LiberationMono-Regular.ttf");

    public ReadOnlyMemory<byte> File { get; }

    public bool Draws(char character) => font.WindowsUnicodeCMap.CharacterCodeToGlyphIndex(character) != 0;

    /// <summary>Width in points of a text that this font draws.</summary>
    public double WidthOf(ReadOnlySpan<char> text, double size)
    {
        var units = 0.0;
        foreach (var character in text)
        {
            font.TryGetAdvanceWidth(character, out var advance);
            units += advance;
        }

        return units * size / unitsPerEm;
    }
}
