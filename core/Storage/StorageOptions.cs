namespace AmiServerless.Core.Storage;

/// <summary>Section <c>Storage</c> of the settings, as far as the core reads it; each host makes the clients.</summary>
public sealed class StorageOptions
{
    /// <summary>Starts the names of the table, the queues and the containers: lets tests share one Azurite. Empty in production.</summary>
    public string Prefix { get; set; } = "";
}
