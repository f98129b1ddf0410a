namespace AmiServerless.Core.Attachments.Zip;

/// <summary>One entry of a ZIP, as its central directory has it.</summary>
/// <param name="Name">Its path, with slashes.</param>
/// <param name="RawName">The bytes of its name, which the local header must repeat.</param>
/// <param name="Method">Compression method; 0 stored, 8 deflated.</param>
/// <param name="IsEncrypted">True when a password protects it.</param>
/// <param name="CompressedSize">Bytes in the archive.</param>
/// <param name="Size">Bytes once unzipped, as declared.</param>
/// <param name="HeaderOffset">Where its local header begins.</param>
internal sealed record ZipEntry(string Name, byte[] RawName, int Method, bool IsEncrypted, long CompressedSize, long Size, long HeaderOffset)
{
    /// <summary>A folder, which holds nothing itself.</summary>
    public bool IsFolder => Name.EndsWith('/');

    /// <summary>The name without its folders.</summary>
    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];
}
