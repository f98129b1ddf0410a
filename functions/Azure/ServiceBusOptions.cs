using System.ComponentModel.DataAnnotations;

namespace AmiServerless.Functions.Azure;

/// <summary>Section <c>ServiceBus</c> of the settings: where notices to partner agencies are published.</summary>
public sealed class ServiceBusOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "ServiceBus";

    /// <summary>Host name of the namespace: <c>sb-ami-….servicebus.windows.net</c>.</summary>
    [Required(ErrorMessage = $"The setting {Section}:{nameof(FullyQualifiedNamespace)} is missing: the host name of the Service Bus namespace.")]
    public string FullyQualifiedNamespace { get; set; } = "";

    /// <summary>Client id of the managed identity; empty to use whoever is signed in to the Azure CLI.</summary>
    public string ClientId { get; set; } = "";
}
