using System.Buffers.Binary;

namespace AmiServerless.Core.Attachments.Inspection;

/// <summary>
/// PNG: its chunks follow one another from the header to the end chunk, which ends the file. Every truncation is told. Bytes after the
/// end are refused: they are what a faulty cropping tool left of the picture its owner meant to cut, or another file hidden there.
/// Pixels are not decoded.
/// </summary>
internal static class PngInspector
{
    private const int ChunkOverhead = 12;
    private const uint MaxSide = 65_535;

    /// <summary>The first eight bytes of every PNG.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Checks the file.</summary>
    /// <exception cref="InvalidDataException">Broken or truncated.</exception>
    public static async Task InspectAsync(RangeReader reader, CancellationToken cancellation)
    {
        var offset = (long)Signature.Length;
        var hasPixels = false;
        var chunk = new byte[16];
        while (true)
        {
            reader.Spend(RangeReader.StepWork);
            var isFirst = offset == Signature.Length;
            if (await reader.ReadAsync(offset, chunk, cancellation) < 8)
                throw new InvalidDataException("The end chunk is missing.");
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            var type = BinaryPrimitives.ReadUInt32BigEndian(chunk.AsSpan(4));
            offset += ChunkOverhead + length;
            if (offset > reader.Length || isFirst != (type == Name("IHDR"u8)))
                throw new InvalidDataException("A chunk is cut short or out of its place.");
            if (isFirst && !(IsSide(chunk.AsSpan(8)) && IsSide(chunk.AsSpan(12))))
                throw new InvalidDataException("The picture has no plausible size.");
            hasPixels |= type == Name("IDAT"u8);
            if (type != Name("IEND"u8))
                continue;
            if (!hasPixels || offset != reader.Length)
                throw new InvalidDataException("No pixels, or something after the end.");
            return;
        }
    }

    private static uint Name(ReadOnlySpan<byte> name) => BinaryPrimitives.ReadUInt32BigEndian(name);

    private static bool IsSide(ReadOnlySpan<byte> pixels) => BinaryPrimitives.ReadUInt32BigEndian(pixels) is > 0 and <= MaxSide;
}
