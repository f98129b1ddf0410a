using AmiServerless.Core.Attachments.Inspection;
using AmiServerless.Core.Attachments.Pdf;
using AmiServerless.Core.Attachments.Zip;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Attachments;

/// <summary>
/// Looks at a stored file the way those who will open it would, and tells its sender at once what would stop them: it is not what it
/// says, broken, cut short, empty, locked by a password, or dangerous to open. Nothing is interpreted beyond that: no image decoded,
/// no macro, formula, entity or link followed. Scanning for malware is another service's work.
/// </summary>
/// <remarks>
/// Each format says in its inspector what it holds a file against and which truncations it cannot tell. Memory is bounded whatever
/// the file (1 MiB of cached pages and a few windows up to 1 MiB), and so is the work, which is counted in bytes and not in
/// seconds: the answer to a file is always the same.
/// </remarks>
public static class FileInspection
{
    /// <summary>
    /// The buffer to give to <c>BlobOpenReadOptions.BufferSize</c>, bytes. A PDF or a ZIP is read in a dozen jumps, of which each fetches
    /// one such buffer, and an XML or JSON file from end to end: smaller would multiply requests, Azure's default of 4 MiB would fetch
    /// most of a file to look at its end.
    /// </summary>
    public const int ReadAheadBytes = 256 * 1024;

    /// <summary>
    /// The format of the file, or why it is refused: any code of <see cref="AttachmentProblems"/> but those of names and totals.
    /// Faults of the stream are exceptions.
    /// </summary>
    /// <param name="stored">The stored bytes, seekable; left open. Only asynchronous reads are made, of 64 KiB at most.</param>
    /// <param name="claim">The name and type that its sender gave.</param>
    /// <param name="accepted">Formats the campaign takes.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Result<FileFormat>> InspectAsync(Stream stored, FileClaim claim, IReadOnlyList<FileFormat> accepted, CancellationToken cancellation)
    {
        using var reader = new RangeReader(stored);
        var start = await reader.BytesAsync(0, FileHead.Size, cancellation);
        if (FileHead.Refuse(start, claim, accepted) is { } refused)
            return refused;
        var head = FileHead.Read(start);
        // Until the content has told which one it is, the most likely of its candidates gives the words of a refusal.
        var format = head.Candidates.FirstOrDefault(candidate => claim.Contradicts(candidate) is null) ?? head.Candidates[0];
        try
        {
            if (head.Candidates.Contains(FileFormat.Shapefile))
                format = await ZipInspector.InspectAsync(reader, claim, accepted, cancellation);
            else if (format == FileFormat.Pdf)
                await PdfInspector.InspectAsync(reader, cancellation);
            else if (format == FileFormat.Png)
                await PngInspector.InspectAsync(reader, cancellation);
            else if (format == FileFormat.Jpeg)
                await JpegInspector.InspectAsync(reader, cancellation);
            else if (format == FileFormat.GeoJson)
                await GeoJsonInspector.InspectAsync(reader, accepted, cancellation);
            else
                format = await XmlMapInspector.InspectAsync(reader, claim, accepted, cancellation);
            return format;
        }
        catch (FileRefusedException refusal)
        {
            return refusal.Problem;
        }
        catch (InvalidDataException)
        {
            return AttachmentProblems.Broken(format);
        }
    }
}
