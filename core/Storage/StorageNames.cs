using Microsoft.Extensions.Options;

namespace AmiServerless.Core.Storage;

/// <summary>The names of everything kept in storage, with the tests' prefix if there is one.</summary>
public sealed class StorageNames(IOptions<StorageOptions> options)
{
    private readonly string prefix = options.Value.Prefix;

    /// <summary>The table.</summary>
    public string Table => prefix + TableKeys.Table;

    /// <summary>Container of the applicants' files: <c>{applicationId}/{attachmentId}</c>.</summary>
    public string Attachments => prefix + "attachments";

    /// <summary>Container of the closing reports: <c>{campaign}/closing.json</c>.</summary>
    public string Reports => prefix + "reports";

    /// <summary>A queue, by its name in <see cref="QueueNames"/>.</summary>
    public string Queue(string name) => prefix + name;

    /// <summary>What only one host keeps, by its own name.</summary>
    public string Of(string name) => prefix + name;
}
