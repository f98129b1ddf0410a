using System.Xml;

namespace AmiServerless.Core.Attachments.Inspection;

/// <summary>
/// GPX and KML: well-formed XML from end to end without a DTD, the right root, at least one position, all of them degrees. A truncation
/// is told unless it only takes blanks or comments after the last tag.
/// </summary>
internal static class XmlMapInspector
{
    /// <summary>The format found; the root decides.</summary>
    /// <exception cref="InvalidDataException">Broken or truncated.</exception>
    public static async Task<FileFormat> InspectAsync(RangeReader reader, FileClaim claim, IReadOnlyList<FileFormat> accepted, CancellationToken cancellation)
    {
        var likely = claim.Contradicts(FileFormat.Gpx) is null ? FileFormat.Gpx : FileFormat.Kml;
        using var walk = new XmlWalk(reader.Open(0, reader.Length), AttachmentProblems.WithDocumentType(likely), long.MaxValue, cancellation);
        while (await walk.MoveAsync() && !walk.IsElement)
            continue;
        var format = walk.Node.LocalName switch
        {
            "gpx" => FileFormat.Gpx,
            "kml" => FileFormat.Kml,
            _ => null,
        };
        if (format is null || !accepted.Contains(format))
            throw new FileRefusedException(AttachmentProblems.NotAccepted(format?.Phrase ?? "un fichier XML", format is null ? AttachmentProblems.AdviceForOtherXml : "", accepted));
        if (claim.Contradicts(format) is { } contradiction)
            throw new FileRefusedException(contradiction);
        var positions = format == FileFormat.Gpx ? await CountGpxAsync(walk) : await CountKmlAsync(walk);
        return positions > 0 ? format : throw new FileRefusedException(AttachmentProblems.EmptyOf(format));
    }

    private static async Task<long> CountGpxAsync(XmlWalk walk)
    {
        var count = 0L;
        while (await walk.MoveAsync())
        {
            if (walk.IsElement && walk.Node.LocalName is "wpt" or "trkpt" or "rtept")
            {
                Positions.Check(walk.Node.GetAttribute("lon"), walk.Node.GetAttribute("lat"));
                count++;
            }

            while (!(await walk.ReadTextAsync()).IsEmpty)
                continue;
        }

        return count;
    }

    private static async Task<long> CountKmlAsync(XmlWalk walk)
    {
        var coordinates = new KmlCoordinates();
        while (await walk.MoveAsync())
        {
            if (walk.IsElement && !walk.Node.IsEmptyElement && walk.Node.LocalName is "coordinates" or "coord")
                coordinates.Begin(inTrack: walk.Node.LocalName == "coord");
            else if (walk.Node.NodeType == XmlNodeType.EndElement)
                coordinates.End();
            while (await walk.ReadTextAsync() is { IsEmpty: false } piece)
                coordinates.Take(piece.Span);
        }

        return coordinates.Count;
    }
}
