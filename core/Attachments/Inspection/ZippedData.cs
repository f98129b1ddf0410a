namespace AmiServerless.Core.Attachments.Inspection;

/// <summary>Reads what is being unzipped.</summary>
internal static class ZippedData
{
    /// <summary>
    /// Reads on. Most damage shows as an <see cref="InvalidDataException"/> by itself; a dictionary that is asked for and not there, for
    /// one, comes as an <see cref="IOException"/> of a type that the framework keeps to itself. A failure to fetch the bytes is another
    /// <see cref="IOException"/>, and is no fault of the file.
    /// </summary>
    /// <exception cref="InvalidDataException">The data are damaged.</exception>
    public static async ValueTask<int> ReadAsync(Stream unzipping, Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            return await unzipping.ReadAsync(buffer, cancellation);
        }
        catch (IOException damage) when (damage.GetType().Namespace == "System.IO.Compression")
        {
            throw new InvalidDataException("Zipped data are damaged.", damage);
        }
    }
}
