namespace AmiServerless.Local.Storage;

/// <summary>Setting <c>Storage:Prefix</c>: starts the names of all queues, containers and tables, so that tests share one Azurite.</summary>
/// <param name="Value">Lower-case letters and digits, a letter first; empty outside tests.</param>
public sealed record StoragePrefix(string Value)
{
    /// <summary>A name with the prefix before it.</summary>
    public string Of(string name) => Value + name;
}
