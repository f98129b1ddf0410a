using System.Buffers.Binary;

namespace AmiServerless.Core.Attachments.Inspection;

/// <summary>
/// JPEG: its segments follow one another to a frame, its scans, and the end marker. A truncation before that marker is told; what follows
/// it is not looked at, because telephones put a second picture, a depth map or a clip there, and cutting that leaves a whole
/// picture. Pixels are not decoded.
/// </summary>
internal static class JpegInspector
{
    private const byte Prefix = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte FirstRestart = 0xD0;
    private const byte LastRestart = 0xD7;
    private const int WindowSize = 64 * 1024;

    /// <summary>The start marker and the beginning of the next.</summary>
    public static ReadOnlySpan<byte> Signature => [Prefix, StartOfImage, Prefix];

    /// <summary>Checks the file.</summary>
    /// <exception cref="InvalidDataException">Broken or truncated.</exception>
    public static async Task InspectAsync(RangeReader reader, CancellationToken cancellation)
    {
        var offset = 2L;
        var (hasFrame, hasScan) = (false, false);
        var segment = new byte[9];
        while (true)
        {
            reader.Spend(RangeReader.StepWork);
            var read = await reader.ReadAsync(offset, segment, cancellation);
            if (read < 2 || segment[0] != Prefix)
                throw new InvalidDataException("A marker is missing.");
            var marker = segment[1];
            if (marker == EndOfImage)
            {
                if (!hasFrame || !hasScan)
                    throw new InvalidDataException("The picture is empty.");
                return;
            }

            if (marker == Prefix)
            {
                // A byte of filling before the marker.
                offset++;
                continue;
            }

            var length = read < 4 || marker is StartOfImage or 0 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(2));
            if (length < 2)
                throw new InvalidDataException("A segment is cut short.");
            if (IsFrame(marker))
            {
                hasFrame = true;
                if (read < segment.Length || segment.AsSpan(7, 2).IndexOfAnyExcept((byte)0) < 0)
                    throw new InvalidDataException("The picture has no width.");
            }

            offset += 2 + length;
            if (marker != StartOfScan)
                continue;
            hasScan = true;
            offset = await EndOfScanAsync(reader, offset, cancellation);
        }
    }

    /// <summary>Where the next marker stands after the compressed data: not a stuffed byte, nor a restart within the scan.</summary>
    private static async Task<long> EndOfScanAsync(RangeReader reader, long offset, CancellationToken cancellation)
    {
        var window = new byte[WindowSize];
        while (true)
        {
            var read = await reader.ReadAsync(offset, window, cancellation);
            var at = 0;
            // The last byte waits for the one that follows it, in the next window.
            while (at < read - 1)
            {
                var next = window.AsSpan(at, read - 1 - at).IndexOf(Prefix);
                at = next < 0 ? read - 1 : at + next;
                if (next < 0)
                    break;
                if (window[at + 1] is not (0 or (>= FirstRestart and <= LastRestart)))
                    return offset + at;
                at += 2;
            }

            if (read < window.Length)
                throw new InvalidDataException("The end marker is missing.");
            offset += at;
        }
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
