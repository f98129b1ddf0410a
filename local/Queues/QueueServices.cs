using AmiServerless.Core.Storage;
using AmiServerless.Local.Catalogue;
using AmiServerless.Local.Storage;
using Azure.Storage.Queues;

namespace AmiServerless.Local.Queues;

/// <summary>One listener per queue function.</summary>
internal static class QueueServices
{
    public static void AddQueueListeners(this IServiceCollection services, IEnumerable<QueueFunction> functions, QueueListenerOptions options)
    {
        services.AddSingleton(options);
        foreach (var function in functions)
        {
            services.AddSingleton<IHostedService>(provider =>
            {
                // Bodies are taken as they are: one that is not Base64 goes to the poison queue unchanged, instead of failing its whole batch.
                var queues = provider.GetRequiredKeyedService<QueueServiceClient>(StorageClients.RawMessages);
                var name = provider.GetRequiredService<StorageNames>().Queue(function.Queue);
                var queue = queues.GetQueueClient(name);
                var processor = ActivatorUtilities.CreateInstance<MessageProcessor>(
                    provider, function, new MessageQueues(queue, queues.GetQueueClient(name + QueueNames.PoisonSuffix)));
                return ActivatorUtilities.CreateInstance<QueueListener>(provider, function, queue, processor);
            });
        }
    }
}

/// <summary>A queue and where its hopeless messages go.</summary>
/// <param name="Work">The queue.</param>
/// <param name="Poison">Its poison queue.</param>
internal sealed record MessageQueues(QueueClient Work, QueueClient Poison);
