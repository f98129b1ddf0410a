using System.Buffers;
using System.Text;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Attachments.Inspection;

/// <summary>What the first bytes of a file tell: which formats it can still be, or that it is something else.</summary>
internal sealed record FileHead
{
    /// <summary>Bytes to look at.</summary>
    public const int Size = 4096;

    private static readonly SearchValues<byte> endOfName = SearchValues.Create(" \t\r\n/>"u8);

    private static readonly FileHead unknown = new() { Phrase = "un fichier d’un format non reconnu" };

    private static readonly FileHead pdf = One(FileFormat.Pdf);
    private static readonly FileHead png = One(FileFormat.Png);
    private static readonly FileHead jpeg = One(FileFormat.Jpeg);
    private static readonly FileHead gpx = One(FileFormat.Gpx);
    private static readonly FileHead kml = One(FileFormat.Kml);
    private static readonly FileHead json = new() { Candidates = [FileFormat.GeoJson], Phrase = "un fichier JSON" };
    private static readonly FileHead xml = new() { Candidates = [FileFormat.Gpx, FileFormat.Kml], Phrase = "un fichier XML" };

    private static readonly FileHead zip = new()
    {
        Candidates = [FileFormat.Odt, FileFormat.Ods, FileFormat.Docx, FileFormat.Xlsx, FileFormat.Shapefile],
        Phrase = "un document de bureautique ou une archive ZIP",
    };

    /// <summary>Formats it can be; none for a format that no campaign takes.</summary>
    public IReadOnlyList<FileFormat> Candidates { get; private init; } = [];

    /// <summary>What it looks like, for a sentence.</summary>
    public required string Phrase { get; init; }

    /// <summary>How to make an accepted file of it, a sentence; empty where there is nothing to say.</summary>
    public string Advice { get; init; } = "";

    /// <summary>Why a file that begins so is refused without looking further, or null.</summary>
    public static Problem? Refuse(ReadOnlySpan<byte> head, FileClaim claim, IReadOnlyList<FileFormat> accepted)
    {
        if (head.IsEmpty)
            return AttachmentProblems.Empty();
        if (ForeignFormat.IsOfficeCompound(head))
            return ForeignFormat.RefuseOfficeCompound(head, claim, accepted);
        var found = Read(head);
        var candidates = found.Candidates.Where(accepted.Contains).ToList();
        if (candidates.Count == 0)
            return AttachmentProblems.NotAccepted(found.Phrase, found.Advice, accepted);
        var contradictions = candidates.Select(claim.Contradicts).ToList();
        return contradictions.Contains(null) ? null
            : contradictions.Count == 1 ? contradictions[0]
            : AttachmentProblems.ContradictedByHead(found.Phrase, claim);
    }

    /// <summary>What these first bytes are.</summary>
    public static FileHead Read(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8))
            return zip;
        if (head.StartsWith(PngInspector.Signature))
            return png;
        if (head.StartsWith(JpegInspector.Signature))
            return jpeg;
        if (ForeignFormat.Find(head) is { } foreign)
            return foreign;
        // Readers look for the header in the first kilobyte, because gateways and scanners put a few bytes before it.
        if (head[..Math.Min(head.Length, Pdf.PdfFile.HeaderWithin)].IndexOf(Pdf.PdfFile.Header) >= 0)
            return pdf;
        var text = TrimStart(head);
        return text.StartsWith("{"u8) ? json
            : text.StartsWith("<"u8) ? XmlRoot(text)
            : StartsAsUtf16Xml(head) ? xml
            : unknown;
    }

    private static FileHead One(FileFormat format) => new() { Candidates = [format], Phrase = format.Phrase };

    private static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> head) => (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);

    private static bool StartsAsUtf16Xml(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, (byte)'<', 0]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF, 0, (byte)'<']);

    /// <summary>Skips the declaration and the comments up to the root's name. A doctype leaves the root unknown: inspection refuses it.</summary>
    private static FileHead XmlRoot(ReadOnlySpan<byte> text)
    {
        while (text.StartsWith("<?"u8) || text.StartsWith("<!--"u8))
        {
            var end = text.StartsWith("<?"u8) ? "?>"u8 : "-->"u8;
            var at = text.IndexOf(end);
            if (at < 0)
                return xml;
            text = text[(at + end.Length)..].TrimStart(" \t\r\n"u8);
        }

        if (!text.StartsWith("<"u8) || text.StartsWith("<!"u8))
            return xml;
        var name = text[1..];
        var length = name.IndexOfAny(endOfName);
        if (length < 0)
            return xml;
        var local = Encoding.UTF8.GetString(name[(name[..length].LastIndexOf((byte)':') + 1)..length]);
        return local switch
        {
            "gpx" => gpx,
            "kml" => kml,
            _ => new() { Phrase = "un fichier XML", Advice = AttachmentProblems.AdviceForOtherXml },
        };
    }
}
