using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AmiServerless.Functions.Azure;

/// <summary>The three clients of the storage account, which the core asks for by their type.</summary>
internal static class AzureStorage
{
    // The host decodes Base64 by default, and host.json says so; a message sent otherwise would be poison on arrival.
    private static readonly QueueClientOptions QueueOptions = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    public static IServiceCollection AddAzureStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageAccountOptions>().BindConfiguration(StorageAccountOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => Make(provider,
            connection => new BlobServiceClient(connection),
            (account, identity) => new BlobServiceClient(account.BlobServiceUri, identity)));
        services.AddSingleton(provider => Make(provider,
            connection => new QueueServiceClient(connection, QueueOptions),
            (account, identity) => new QueueServiceClient(account.QueueServiceUri, identity, QueueOptions)));
        services.AddSingleton(provider => Make(provider,
            connection => new TableServiceClient(connection),
            (account, identity) => new TableServiceClient(account.TableServiceUri, identity)));
        return services;
    }

    private static T Make<T>(IServiceProvider provider, Func<string, T> fromConnection, Func<StorageAccountOptions, TokenCredential, T> fromIdentity)
    {
        var account = provider.GetRequiredService<IOptions<StorageAccountOptions>>().Value;
        return account.ConnectionString.Length > 0
            ? fromConnection(account.ConnectionString)
            : fromIdentity(account, AzureIdentity.For(account.ClientId));
    }
}
