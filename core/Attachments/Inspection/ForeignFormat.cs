using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Attachments.Inspection;

/// <summary>Formats that people send and no campaign takes, known by their first bytes, so that the refusal names them and says what to do instead.</summary>
internal static class ForeignFormat
{
    private static ReadOnlySpan<byte> OfficeCompound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    // The name of the stream that holds an Office document encrypted by a password (MS-OFFCRYPTO), as the compound file's directory has it.
    private static ReadOnlySpan<byte> EncryptedPackage => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    /// <summary>The foreign format these bytes begin, or null.</summary>
    public static FileHead? Find(ReadOnlySpan<byte> head) =>
        Is(head, "PK\u0005\u0006"u8) || Is(head, "PK\u0007\u0008"u8) ? Foreign("une archive ZIP vide ou en plusieurs volumes", AttachmentProblems.AdviceForArchive)
        : Is(head, "Rar!\u001A\u0007"u8) ? Foreign("une archive RAR", AttachmentProblems.AdviceForArchive)
        : Is(head, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) ? Foreign("une archive 7-Zip", AttachmentProblems.AdviceForArchive)
        : Is(head, [0x1F, 0x8B]) ? Foreign("une archive GZIP", AttachmentProblems.AdviceForArchive)
        : Is(head, "GIF8"u8) ? Foreign("une image GIF", AttachmentProblems.AdviceForImage)
        : Is(head, "II*\0"u8) || Is(head, "MM\0*"u8) || Is(head, "II+\0"u8) || Is(head, "MM\0+"u8) ? Foreign("une image TIFF", AttachmentProblems.AdviceForImage)
        : Is(head, "BM"u8) && head.Length > 14 && head[6..10].IndexOfAnyExcept((byte)0) < 0 ? Foreign("une image BMP", AttachmentProblems.AdviceForImage)
        : Is(head, "RIFF"u8) && At(head, 8, "WEBP"u8) ? Foreign("une image WebP", AttachmentProblems.AdviceForImage)
        : At(head, 4, "ftyphei"u8) || At(head, 4, "ftyphev"u8) || At(head, 4, "ftypmif1"u8) ? Foreign("une photo HEIC", AttachmentProblems.AdviceForImage)
        : At(head, 4, "ftypavif"u8) ? Foreign("une image AVIF", AttachmentProblems.AdviceForImage)
        : At(head, 4, "ftyp"u8) ? Foreign("une vidéo", "")
        : Is(head, "{\\rtf"u8) ? Foreign("un document RTF", AttachmentProblems.AdviceForDocument)
        : Is(head, "SQLite format 3\0"u8) ? Foreign("une base SQLite ou un GeoPackage", AttachmentProblems.AdviceForGeoData)
        : IsDrawing(head) ? Foreign("un dessin DWG", AttachmentProblems.AdviceForGeoData)
        : Is(head, "MZ"u8) || Is(head, "\u007FELF"u8) ? Foreign("un programme", "")
        : IsHtml(head) ? Foreign("une page web (HTML)", AttachmentProblems.AdviceForWebPage)
        : null;

    /// <summary>An OLE compound file: the old Word and Excel formats, and what Word and Excel write when a password encrypts a document.</summary>
    public static bool IsOfficeCompound(ReadOnlySpan<byte> head) => head.StartsWith(OfficeCompound);

    /// <summary>
    /// Says which of the two it is. The directory that tells may lie further than the head; then the name does: a compound file that
    /// is called .docx or .xlsx is one that a password encrypts.
    /// </summary>
    public static Problem RefuseOfficeCompound(ReadOnlySpan<byte> head, FileClaim claim, IReadOnlyList<FileFormat> accepted)
    {
        var calledModern = FileFormat.Docx.Extensions.Concat(FileFormat.Xlsx.Extensions).Contains(claim.Extension);
        return calledModern || head.IndexOf(EncryptedPackage) >= 0
            ? AttachmentProblems.OfficeEncrypted()
            : AttachmentProblems.NotAccepted("un document d’un ancien format de Word, d’Excel ou de PowerPoint", AttachmentProblems.AdviceForDocument, accepted);
    }

    private static FileHead Foreign(string phrase, string advice) => new() { Phrase = phrase, Advice = advice };

    private static bool Is(ReadOnlySpan<byte> head, ReadOnlySpan<byte> magic) => head.StartsWith(magic);

    private static bool At(ReadOnlySpan<byte> head, int offset, ReadOnlySpan<byte> magic) => head.Length > offset && head[offset..].StartsWith(magic);

    private static bool IsDrawing(ReadOnlySpan<byte> head) => head.Length > 6 && Is(head, "AC10"u8) && char.IsAsciiDigit((char)head[4]) && char.IsAsciiDigit((char)head[5]);

    private static bool IsHtml(ReadOnlySpan<byte> head)
    {
        var text = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
        return StartsWithIgnoringCase(text, "<!doctype html"u8) || StartsWithIgnoringCase(text, "<html"u8);
    }

    private static bool StartsWithIgnoringCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && System.Text.Ascii.EqualsIgnoreCase(text[..start.Length], start);
}
