namespace AmiServerless.Local.Storage;

/// <summary>Azurite's ports on the loopback address; zero takes a free one.</summary>
/// <param name="Blob">Port of the blobs.</param>
/// <param name="Queue">Port of the queues.</param>
/// <param name="Table">Port of the tables.</param>
public readonly record struct AzuritePorts(int Blob, int Queue, int Table)
{
    /// <summary>Any free ports.</summary>
    public static AzuritePorts Free => default;
}
