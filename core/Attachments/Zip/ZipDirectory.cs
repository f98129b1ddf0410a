using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using AmiServerless.Core.Attachments.Inspection;

namespace AmiServerless.Core.Attachments.Zip;

/// <summary>
/// The entries of a ZIP and a way into each. Unlike the framework's, it is read asynchronously and knows limits before it allocates:
/// number of entries, size of the directory, size once unzipped. And it is strict where a ZIP can be two things at once: it begins with
/// its first entry, ends with its directory, entries do not overlap, no name comes twice or leaves the archive. So a truncated ZIP
/// is always told, its directory being at its end.
/// </summary>
internal sealed class ZipDirectory
{
    /// <summary>Most bytes that the entries may declare together, unzipped: far above what documents hold, far below what fills a disk.</summary>
    public const long MaxUnzippedBytes = 1024L * 1024 * 1024;

    private const int MaxEntries = 10_000;
    private const int MaxDirectoryBytes = 4 * 1024 * 1024;
    private const int EndLength = 22;
    private const int MaxCommentLength = ushort.MaxValue;
    private const int Zip64LocatorLength = 20;
    private const int Zip64EndLength = 56;
    private const int CentralHeaderLength = 46;
    private const int LocalHeaderLength = 30;
    private const uint EndSignature = 0x06054B50;
    private const uint Zip64LocatorSignature = 0x07064B50;
    private const uint Zip64EndSignature = 0x06064B50;
    private const uint CentralSignature = 0x02014B50;
    private const uint LocalSignature = 0x04034B50;
    private const ushort Zip64Extra = 0x0001;

    private readonly RangeReader reader;
    private readonly Dictionary<string, ZipEntry> byName;

    private ZipDirectory(RangeReader reader, IReadOnlyList<ZipEntry> entries)
    {
        this.reader = reader;
        Entries = entries;
        byName = entries.ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All entries, in the directory's order.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>Reads the directory.</summary>
    /// <exception cref="InvalidDataException">Not a whole, sound ZIP.</exception>
    public static async Task<ZipDirectory> ReadAsync(RangeReader reader, CancellationToken cancellation)
    {
        var (count, size, offset) = await FindAsync(reader, cancellation);
        if (count > MaxEntries || size > MaxDirectoryBytes)
            throw new FileRefusedException(AttachmentProblems.TooComplex());
        var entries = Parse(await reader.BytesAsync(offset, (int)size, cancellation), count);
        Check(entries, offset);
        return new ZipDirectory(reader, entries);
    }

    /// <summary>The entry with that path, whatever its case, or null.</summary>
    public ZipEntry? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The unzipped bytes of an entry. Reading throws <see cref="InvalidDataException"/> past the size it declares.</summary>
    public async Task<Stream> OpenAsync(ZipEntry entry, CancellationToken cancellation)
    {
        var header = await reader.BytesAsync(entry.HeaderOffset, LocalHeaderLength + entry.RawName.Length, cancellation);
        if (header.Length < LocalHeaderLength + entry.RawName.Length
            || U32(header, 0) != LocalSignature
            || U16(header, 8) != entry.Method
            || U16(header, 26) != entry.RawName.Length
            || !header.AsSpan(LocalHeaderLength).SequenceEqual(entry.RawName))
        {
            throw new InvalidDataException($"The local header of {entry.Name} is not the one its directory announces.");
        }

        var data = reader.Open(entry.HeaderOffset + header.Length + U16(header, 28), entry.CompressedSize);
        return entry.Method switch
        {
            0 => new UnzippedStream(data, entry.Size, reader),
            8 => new UnzippedStream(new DeflateStream(data, CompressionMode.Decompress), entry.Size, reader),
            _ => throw new InvalidDataException($"{entry.Name} is compressed by method {entry.Method}."),
        };
    }

    /// <summary>Entries, size and offset of the directory, from the record at the very end of the file.</summary>
    private static async Task<(long Count, long Size, long Offset)> FindAsync(RangeReader reader, CancellationToken cancellation)
    {
        var tailStart = Math.Max(0, reader.Length - EndLength - MaxCommentLength);
        var tail = await reader.BytesAsync(tailStart, EndLength + MaxCommentLength, cancellation);
        var at = tail.Length - EndLength;
        while (at >= 0 && !(U32(tail, at) == EndSignature && at + EndLength + U16(tail, at + 20) == tail.Length))
            at--;
        if (at < 0)
            throw new InvalidDataException("No end of central directory.");

        var (count, size, offset, end) = ((long)U16(tail, at + 10), (long)U32(tail, at + 12), (long)U32(tail, at + 16), tailStart + at);
        if (count == ushort.MaxValue || size == uint.MaxValue || offset == uint.MaxValue)
        {
            var locator = await reader.BytesAsync(end - Zip64LocatorLength, Zip64LocatorLength, cancellation);
            if (locator.Length < Zip64LocatorLength || U32(locator, 0) != Zip64LocatorSignature)
                throw new InvalidDataException("No ZIP64 locator.");
            end = Known(I64(locator, 8));
            var record = await reader.BytesAsync(end, Zip64EndLength, cancellation);
            if (record.Length < Zip64EndLength || U32(record, 0) != Zip64EndSignature)
                throw new InvalidDataException("No ZIP64 end of central directory.");
            (count, size, offset) = (I64(record, 32), I64(record, 40), Known(I64(record, 48)));
        }

        if (count < 0 || size < 0 || offset + size != end)
            throw new InvalidDataException("The central directory is not where the end of the file says.");
        return (count, size, offset);

        long Known(long value) => value >= 0 && value <= reader.Length ? value : throw new InvalidDataException("An offset outside the file.");
    }

    private static List<ZipEntry> Parse(byte[] directory, long count)
    {
        var entries = new List<ZipEntry>((int)count);
        var at = 0;
        while (at < directory.Length)
        {
            if (directory.Length - at < CentralHeaderLength || U32(directory, at) != CentralSignature)
                throw new InvalidDataException("A central header is missing.");
            var (nameLength, extraLength, commentLength) = (U16(directory, at + 28), U16(directory, at + 30), U16(directory, at + 32));
            var next = at + CentralHeaderLength + nameLength + extraLength + commentLength;
            if (next > directory.Length || entries.Count == count)
                throw new InvalidDataException("The central directory does not hold what it announces.");
            var name = directory[(at + CentralHeaderLength)..(at + CentralHeaderLength + nameLength)];
            var (size, compressed, header) = Sizes(directory.AsSpan(at, next - at), nameLength, extraLength);
            entries.Add(new ZipEntry(NameOf(name), name, U16(directory, at + 10), (U16(directory, at + 8) & 1) != 0, compressed, size, header));
            at = next;
        }

        return entries.Count == count ? entries : throw new InvalidDataException("Entries are missing from the central directory.");
    }

    private static (long Size, long Compressed, long Header) Sizes(ReadOnlySpan<byte> record, int nameLength, int extraLength)
    {
        var (size, compressed, header) = ((long)U32(record, 24), (long)U32(record, 20), (long)U32(record, 42));
        var extra = record.Slice(CentralHeaderLength + nameLength, extraLength);
        while (extra.Length >= 4)
        {
            var (id, length) = (U16(extra, 0), U16(extra, 2));
            if (length > extra.Length - 4)
                break;
            if (id == Zip64Extra)
            {
                var fields = extra.Slice(4, length);
                Take(ref fields, ref size);
                Take(ref fields, ref compressed);
                Take(ref fields, ref header);
            }

            extra = extra[(4 + length)..];
        }

        return (size, compressed, header);

        // The 64-bit field is there, in this order, for each 32-bit field that is full.
        static void Take(ref ReadOnlySpan<byte> fields, ref long value)
        {
            if (value != uint.MaxValue)
                return;
            if (fields.Length < 8 || I64(fields, 0) < 0)
                throw new InvalidDataException("A ZIP64 field is missing.");
            value = I64(fields, 0);
            fields = fields[8..];
        }
    }

    /// <summary>The language flag is often wrong: what is valid UTF-8 is UTF-8, the rest only needs to be told apart.</summary>
    private static string NameOf(byte[] name) => (Utf8.IsValid(name) ? Encoding.UTF8 : Encoding.Latin1).GetString(name).Replace('\\', '/');

    private static void Check(List<ZipEntry> entries, long directoryOffset)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (entries.Find(entry => LeavesTheArchive(entry.Name) || !names.Add(entry.Name)) is { } dangerous)
            throw new FileRefusedException(AttachmentProblems.UnsafeEntryName(dangerous.Name));

        var (free, unzipped) = (0L, 0L);
        foreach (var entry in entries.OrderBy(entry => entry.HeaderOffset))
        {
            // Also the way of the bombs that use the same bytes for every entry. The first entry opens the file.
            var isNext = free == 0 ? entry.HeaderOffset == 0 : entry.HeaderOffset >= free;
            if (!isNext || entry.HeaderOffset > directoryOffset || entry.CompressedSize > directoryOffset - entry.HeaderOffset)
                throw new InvalidDataException($"{entry.Name} overlaps its neighbour or lies outside the file.");
            free = entry.HeaderOffset + LocalHeaderLength + entry.RawName.Length + entry.CompressedSize;
            if (entry.Size > MaxUnzippedBytes - unzipped)
                throw new FileRefusedException(AttachmentProblems.UnzippedTooLarge(MaxUnzippedBytes));
            unzipped += entry.Size;
        }

        if (free > directoryOffset)
            throw new InvalidDataException("The last entry runs into the central directory.");
    }

    private static bool LeavesTheArchive(string name) =>
        name.Length == 0 || name[0] == '/' || name.Contains(':') || name.Any(char.IsControl) || name.Split('/').Contains("..");

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static long I64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
}
