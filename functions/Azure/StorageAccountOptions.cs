using System.ComponentModel.DataAnnotations;

namespace AmiServerless.Functions.Azure;

/// <summary>Section <c>Storage</c> of the settings, as far as this host makes the clients of it.</summary>
public sealed class StorageAccountOptions : IValidatableObject
{
    /// <summary>Name of the section. The queue triggers name it as their connection, so the host reads the same settings.</summary>
    public const string Section = "Storage";

    /// <summary>Blob endpoint of the account.</summary>
    public Uri? BlobServiceUri { get; set; }

    /// <summary>Queue endpoint of the account.</summary>
    public Uri? QueueServiceUri { get; set; }

    /// <summary>Table endpoint of the account.</summary>
    public Uri? TableServiceUri { get; set; }

    /// <summary>Client id of the managed identity; empty to use whoever is signed in to the Azure CLI.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Instead of the endpoints, for <c>func start</c> on Azurite. In Azure the accounts take no key.</summary>
    public string ConnectionString { get; set; } = "";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ConnectionString.Length > 0)
            yield break;
        foreach (var (name, value) in new[] { (nameof(BlobServiceUri), BlobServiceUri), (nameof(QueueServiceUri), QueueServiceUri), (nameof(TableServiceUri), TableServiceUri) })
        {
            if (value is not { IsAbsoluteUri: true, Scheme: "https" })
                yield return new ValidationResult($"The setting {Section}:{name} must be the https address of the service.", [name]);
        }
    }
}
