using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Writer;

namespace AmiServerless.Core.Receipts.Pdf;

/// <summary>
/// A4 pages filled from top to bottom. Text is written at <see cref="Top"/>, which sinks; what does not fit goes to a new page.
/// Positions are in points, vertical ones from the top of the sheet, as one reads.
/// </summary>
internal sealed class Pages(PdfDocumentBuilder document, Action<Pages> headOfLaterPages)
{
    public const double Left = 62;
    public const double Right = 595 - 62;
    public const double Width = Right - Left;

    private const double SheetWidth = 595;
    private const double SheetHeight = 842;
    private const double FirstTop = 54;
    private const double Bottom = SheetHeight - 72;

    private readonly Dictionary<Typeface, DocumentFont> fonts = [];
    private readonly List<PdfPageBuilder> pages = [document.AddPage(SheetWidth, SheetHeight)];

    /// <summary>Where the next line begins, from the top of the sheet.</summary>
    public double Top { get; private set; } = FirstTop;

    /// <summary>True once a character was drawn as a box, for want of its glyph.</summary>
    public bool DrewBox => fonts.Values.Any(font => font.DrewBox);

    private PdfPageBuilder Page => pages[^1];

    /// <summary>Leaves white.</summary>
    public void Space(double points) => Top += points;

    /// <summary>Starts a new page unless this much room is left on this one.</summary>
    public void Keep(double height)
    {
        if (Top + height <= Bottom)
            return;
        pages.Add(document.AddPage(SheetWidth, SheetHeight));
        Top = FirstTop;
        headOfLaterPages(this);
    }

    /// <summary>The lines that a text takes in a column.</summary>
    public IReadOnlyList<string> Lines(string text, TextStyle style, double width) =>
        LineBreaker.Break(FontOf(style).Drawable(text), width, line => style.Typeface.WidthOf(line, style.Size));

    /// <summary>Writes a text in a column, from page to page if need be.</summary>
    public void Write(string text, TextStyle style, double left = Left, double width = Width)
    {
        foreach (var line in Lines(text, style, width))
        {
            Keep(style.Leading);
            Draw(line, style, left, Top + style.Size);
            Top += style.Leading;
        }
    }

    /// <summary>Writes an address that one can click.</summary>
    public void WriteLink(Uri address, TextStyle style, double left, double width)
    {
        foreach (var line in Lines(address.AbsoluteUri, style, width))
        {
            Keep(style.Leading);
            Draw(line, style, left, Top + style.Size);
            var area = new PdfRectangle(left, SheetHeight - Top - style.Leading, left + style.Typeface.WidthOf(line, style.Size), SheetHeight - Top);
            Page.AddLink(new LinkAnnotation(new UriAction(address.AbsoluteUri), area, new AnnotationBorder(0, 0, 0, null)));
            Top += style.Leading;
        }
    }

    /// <summary>Goes back to a height on this page: for a second column.</summary>
    public void ReturnTo(double top) => Top = top;

    /// <summary>A hair line across the page.</summary>
    public void Rule(byte grey = 190) => Fill(Left, Top, Width, 0.6, grey);

    /// <summary>Fills a rectangle.</summary>
    public void Fill(double left, double top, double width, double height, byte grey = 0) =>
        Fill([new AppendRectangle(left, SheetHeight - top - height, width, height)], grey);

    /// <summary>Draws the modules of a QR code, each run of a row as one rectangle.</summary>
    public void Draw(IReadOnlyList<QrRun> runs, double left, double top) =>
        Fill([.. runs.Select(run => new AppendRectangle(left + run.Left, SheetHeight - top - run.Top - run.Height, run.Width, run.Height))], 0);

    /// <summary>Writes the foot of every page, once their number is known: to the left, and to the right.</summary>
    public void WriteFeet(Func<int, int, (string Left, string Right)> footOf, TextStyle style)
    {
        foreach (var page in pages)
        {
            var (left, right) = footOf(page.PageNumber, pages.Count);
            Draw(FontOf(style).Drawable(left), style, Left, Bottom + 30, page);
            Draw(FontOf(style).Drawable(right), style, Right - style.Typeface.WidthOf(right, style.Size), Bottom + 30, page);
        }
    }

    private void Fill(IReadOnlyList<IGraphicsStateOperation> shapes, byte grey)
    {
        Page.SetTextAndFillColor(grey, grey, grey);
        Page.CurrentStream.Operations.AddRange(shapes);
        Page.CurrentStream.Operations.Add(FillPathNonZeroWinding.Value);
    }

    private void Draw(string line, TextStyle style, double left, double baseLine, PdfPageBuilder? page = null)
    {
        (page ?? Page).SetTextAndFillColor(style.Grey, style.Grey, style.Grey);
        (page ?? Page).AddText(line, style.Size, new PdfPoint(left, SheetHeight - baseLine), FontOf(style).Added);
    }

    private DocumentFont FontOf(TextStyle style)
    {
        if (!fonts.TryGetValue(style.Typeface, out var font))
            fonts.Add(style.Typeface, font = new(style.Typeface, document));
        return font;
    }
}
