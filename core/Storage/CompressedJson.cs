using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using AmiServerless.Core.Json;
using Azure.Data.Tables;

namespace AmiServerless.Core.Storage;

/// <summary>A JSON document as a row holds it: Brotli, cut in properties of at most 64 KiB (a table's limit), 960 KiB in all.</summary>
public readonly record struct CompressedJson(ReadOnlyMemory<byte> Bytes)
{
    private const int ChunkBytes = 64 * 1024;
    private const int MaxChunks = 15;

    /// <summary>No document: what a listing that left it out has.</summary>
    public static CompressedJson Empty { get; } = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>Compresses a document.</summary>
    public static CompressedJson Write<T>(T document)
    {
        using var buffer = new MemoryStream();
        // The fastest level already folds a dossier to a fifth; higher ones cost more time than the row's transfer.
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(brotli, document, AmiJson.Options);
        return new CompressedJson(buffer.ToArray());
    }

    /// <summary>Opens it.</summary>
    public T Read<T>()
    {
        using var brotli = new BrotliStream(new MemoryStream(Bytes.ToArray()), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(brotli, AmiJson.Options) ?? throw new InvalidDataException("A stored document is null.");
    }

    /// <summary>The bytes of the JSON itself, as they were written: what a digest is taken of.</summary>
    public byte[] ReadUtf8()
    {
        using var plain = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(Bytes.ToArray()), CompressionMode.Decompress))
            brotli.CopyTo(plain);
        return plain.ToArray();
    }

    /// <summary>Puts it into a row, under <c>{name}00</c>, <c>{name}01</c>…</summary>
    public void StoreIn(TableEntity row, string name)
    {
        var chunks = (Bytes.Length + ChunkBytes - 1) / ChunkBytes;
        if (chunks > MaxChunks)
            throw new InvalidOperationException($"{name} is {Bytes.Length} bytes compressed; a row holds {MaxChunks * ChunkBytes}.");
        for (var chunk = 0; chunk < chunks; chunk++)
            row[$"{name}{chunk:D2}"] = Bytes.Slice(chunk * ChunkBytes, Math.Min(ChunkBytes, Bytes.Length - chunk * ChunkBytes)).ToArray();
    }

    /// <summary>Takes it out of a row; <see cref="Empty"/> if it is not there.</summary>
    public static CompressedJson ReadFrom(TableEntity row, string name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        for (var chunk = 0; row.GetBinary($"{name}{chunk:D2}") is { } bytes; chunk++)
            buffer.Write(bytes);
        return new CompressedJson(buffer.WrittenMemory);
    }
}
