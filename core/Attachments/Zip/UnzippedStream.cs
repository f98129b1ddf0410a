using AmiServerless.Core.Attachments.Inspection;

namespace AmiServerless.Core.Attachments.Zip;

/// <summary>What an entry holds, cut off where it grows past what it declares, and counted as work.</summary>
internal sealed class UnzippedStream(Stream content, long declaredSize, RangeReader reader) : ReadOnlyStream
{
    private long read;

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await ZippedData.ReadAsync(content, buffer, cancellationToken);
        reader.Spend(count);
        read += count;
        return read > declaredSize || (count == 0 && buffer.Length > 0 && read < declaredSize)
            ? throw new InvalidDataException("An entry does not have the size it declares.")
            : count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }
}
