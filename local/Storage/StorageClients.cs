using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace AmiServerless.Local.Storage;

/// <summary>Registers the three storage clients on one connection string.</summary>
internal static class StorageClients
{
    /// <summary>Key of the queue client that neither encodes nor decodes messages.</summary>
    public const string RawMessages = nameof(RawMessages);

    public static void AddStorage(this IServiceCollection services, string connectionString, bool base64Messages, Action<ClientOptions>? configure)
    {
        services.AddSingleton(_ => new BlobServiceClient(connectionString, With(new BlobClientOptions())));
        services.AddSingleton(_ => new TableServiceClient(connectionString, With(new TableClientOptions())));
        services.AddSingleton(_ => Queues(base64Messages ? QueueMessageEncoding.Base64 : QueueMessageEncoding.None));
        services.AddKeyedSingleton(RawMessages, (_, _) => Queues(QueueMessageEncoding.None));

        QueueServiceClient Queues(QueueMessageEncoding encoding) => new(connectionString, With(new QueueClientOptions { MessageEncoding = encoding }));

        T With<T>(T options) where T : ClientOptions
        {
            configure?.Invoke(options);
            return options;
        }
    }
}
