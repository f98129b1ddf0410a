using System.Text.Json;

namespace AmiServerless.Core.Attachments.Inspection;

/// <summary>
/// GeoJSON (RFC 7946): JSON from end to end, in UTF-8, that is a feature collection, a feature or a geometry, with at least one position,
/// all of them degrees. It is read through a buffer that holds one value, 1 MiB at most. A truncation is told unless it only
/// takes blanks after the last brace.
/// </summary>
internal static class GeoJsonInspector
{
    private const int FirstBuffer = 64 * 1024;
    private const int LargestBuffer = 1024 * 1024;
    private const int MaxDepth = 64;

    /// <summary>Checks the file.</summary>
    /// <exception cref="InvalidDataException">Not JSON, or not as GeoJSON has it.</exception>
    public static async Task InspectAsync(RangeReader reader, IReadOnlyList<FileFormat> accepted, CancellationToken cancellation)
    {
        var grammar = new GeoJsonGrammar(accepted);
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = MaxDepth });
        var buffer = new byte[FirstBuffer];
        var (offset, kept, isLast) = (0L, 0, false);
        while (!isLast)
        {
            var read = await reader.ReadAsync(offset, buffer.AsMemory(kept), cancellation);
            isLast = offset + read == reader.Length;
            var from = offset == 0 && buffer.AsSpan(0, read).StartsWith("\uFEFF"u8) ? 3 : 0;
            var consumed = from + Take(buffer.AsSpan(from..(kept + read)), isLast, ref state, grammar);
            offset += read;
            kept = kept + read - consumed;
            buffer.AsSpan(consumed, kept).CopyTo(buffer);
            if (kept < buffer.Length)
                continue;
            if (buffer.Length == LargestBuffer)
                throw new FileRefusedException(AttachmentProblems.TooComplex());
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        if (grammar.PositionCount == 0)
            throw new FileRefusedException(AttachmentProblems.EmptyOf(FileFormat.GeoJson));
    }

    private static int Take(ReadOnlySpan<byte> bytes, bool isLast, ref JsonReaderState state, GeoJsonGrammar grammar)
    {
        try
        {
            var json = new Utf8JsonReader(bytes, isLast, state);
            while (json.Read())
                grammar.Take(ref json);
            state = json.CurrentState;
            return (int)json.BytesConsumed;
        }
        catch (JsonException notJson)
        {
            throw new InvalidDataException(notJson.Message, notJson);
        }
    }
}
