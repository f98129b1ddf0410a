using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Writer;

namespace AmiServerless.Core.Receipts.Pdf;

/// <summary>
/// A font of one document. PDF keeps the characters used of a simple font in one byte, and applicants write what they like:
/// French always has its place, other alphabets share what is left, and what has no glyph or no place is drawn as a box.
/// </summary>
internal sealed class DocumentFont(Typeface typeface, PdfDocumentBuilder document)
{
    /// <summary>Stands for a character that cannot be drawn.</summary>
    public const char Box = '□';

    private const int Places = 255;
    private const string FrenchBeyondLatin1 = "ŒœŸ€’‘“”–—…•□";

    private readonly HashSet<char> drawn = [.. Enumerable.Range(' ', 0x7F - ' ').Concat(Enumerable.Range(0xA0, 0x60)).Select(code => (char)code), .. FrenchBeyondLatin1];

    public Typeface Typeface { get; } = typeface;

    public PdfDocumentBuilder.AddedFont Added { get; } = document.AddTrueTypeFont(typeface.File);

    /// <summary>True once a box was drawn.</summary>
    public bool DrewBox { get; private set; }

    /// <summary>
    /// The text as it can be drawn: accents composed, any white space as a space, boxes where need be. Format characters are left out,
    /// so that a text reads in the order of its letters: one of them can show "fdp.exe" as "exe.pdf".
    /// </summary>
    public string Drawable(string text)
    {
        var drawable = new StringBuilder(text.Length);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                drawable.Append(Drawable(rune));
        }

        return drawable.ToString();
    }

    private char Drawable(Rune rune)
    {
        var character = rune.IsBmp ? (char)rune.Value : Box;
        if (char.IsWhiteSpace(character) && character is not ('\u00A0' or '\u202F'))
            return ' ';
        var known = rune.IsBmp && Typeface.Draws(character) && (drawn.Contains(character) || (drawn.Count < Places && drawn.Add(character)));
        DrewBox |= !known;
        return known ? character : Box;
    }

    // macOS gives file names decomposed; half a surrogate pair cannot be composed and is left for the box.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
