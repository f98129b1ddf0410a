using AmiServerless.Core.Attachments.Inspection;

namespace AmiServerless.Core.Attachments.Pdf;

/// <summary>
/// PDF: an end marker, a cross-reference where it says, objects where that says, a password that is not needed, and a tree of pages
/// that leads to one.
/// </summary>
/// <remarks>
/// Every truncation is told, but for blanks after the end marker and for one case: a program that adds its changes to the end of a
/// file leaves the earlier version whole, and cutting exactly there gives that version back. Damage within pages is not seen; nor,
/// in a PDF that only restricts printing or copying, are pages missing from its tree, because its objects are encrypted.
/// </remarks>
internal static class PdfInspector
{
    private const int MaxNodes = 500;
    private const int MaxPending = 100_000;

    /// <summary>Checks the file.</summary>
    /// <exception cref="InvalidDataException">Broken or truncated.</exception>
    public static async Task InspectAsync(RangeReader reader, CancellationToken cancellation)
    {
        var file = await PdfFile.OpenAsync(reader, cancellation);
        if (await file.ResolveAsync(file.Trailer["Encrypt"], cancellation) is PdfDictionary encryption)
        {
            var identifier = await file.ResolveAsync(file.Trailer["ID"], cancellation) as PdfArray;
            if (!PdfEmptyPassword.Opens(encryption, identifier?.Items is [PdfString first, ..] ? first.Bytes : []))
                throw new FileRefusedException(AttachmentProblems.PdfEncrypted());
            return;
        }

        if (await file.ResolveAsync(file.Trailer["Root"], cancellation) is not PdfDictionary root || await file.ResolveAsync(root["Pages"], cancellation) is not PdfDictionary pages)
            throw new InvalidDataException("The document has no root.");
        if (!await HasPageAsync(file, pages, cancellation))
            throw new FileRefusedException(AttachmentProblems.EmptyOf(FileFormat.Pdf));
    }

    /// <summary>Goes down the tree to its first page. Nodes that lead to none are passed over, up to a limit.</summary>
    private static async Task<bool> HasPageAsync(PdfFile file, PdfDictionary pages, CancellationToken cancellation)
    {
        var toVisit = new Stack<PdfValue>([pages]);
        for (var visited = 0; toVisit.TryPop(out var next); visited++)
        {
            if (visited == MaxNodes || toVisit.Count > MaxPending)
                throw new FileRefusedException(AttachmentProblems.TooComplex());
            if (await file.ResolveAsync(next, cancellation) is not PdfDictionary node)
                throw new InvalidDataException("A page is missing.");
            if (await file.ResolveAsync(node["Kids"], cancellation) is PdfArray kids)
            {
                foreach (var kid in kids.Items.Reverse())
                    toVisit.Push(kid);
            }
            else if (node.Name("Type") != "Pages")
            {
                return true;
            }
        }

        return false;
    }
}
