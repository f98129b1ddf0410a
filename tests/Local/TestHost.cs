using AmiServerless.Local.Catalogue;
using AmiServerless.Local.Hosting;
using AmiServerless.Local.Queues;
using AmiServerless.Tests.Hosting;
using Azure.Core;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace AmiServerless.Tests.Local;

/// <summary>A local host in this process, on the shared Azurite, with a few function classes of the test and one queue named work.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    public const string Queue = "work";

    private readonly LocalHost host;

    private TestHost(LocalHost host, QueueClient work, QueueClient poison, RecordedLogs logs) =>
        (this.host, Work, Poison, Logs, Client) = (host, work, poison, logs, new HttpClient { BaseAddress = host.Address });

    /// <summary>Short enough for tests: 100 ms between looks, no wait after a failure.</summary>
    public static HostJson Quick { get; } = new() { Queues = new() { MaxPollingInterval = TimeSpan.FromMilliseconds(100) } };

    public HttpClient Client { get; }

    public QueueClient Work { get; }

    public QueueClient Poison { get; }

    public RecordedLogs Logs { get; }

    public IServiceProvider Services => host.Services;

    public static async Task<TestHost> StartAsync(
        AzuriteFixture azurite,
        IEnumerable<Type> functions,
        object? probe = null,
        string? prefix = null,
        HostJson? hostJson = null,
        HostClock? clock = null,
        string? webFolder = null,
        QueueListenerOptions? listeners = null,
        Action<ClientOptions>? configureStorage = null)
    {
        prefix ??= azurite.NewPrefix();
        var logs = new RecordedLogs();
        var work = QueueOf(azurite, prefix, Queue);
        await work.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        var options = new LocalHostOptions
        {
            Port = 0,
            Storage = azurite.ConnectionString,
            Prefix = prefix,
            Functions = FunctionCatalogue.OfTypes(functions),
            HostJson = hostJson ?? Quick,
            Clock = clock ?? new(),
            WebFolder = webFolder,
            QueueListeners = listeners ?? new(),
            ConfigureStorage = configureStorage,
        };
        var host = await LocalHost.StartAsync(options, Configure, TestContext.Current.CancellationToken);
        return new(host, work, QueueOf(azurite, prefix, $"{Queue}-poison"), logs);

        void Configure(IHostApplicationBuilder builder)
        {
            builder.Logging.ClearProviders().AddProvider(logs);
            if (probe is not null)
                builder.Services.AddSingleton(probe.GetType(), probe);
        }
    }

    public static QueueClient QueueOf(AzuriteFixture azurite, string prefix, string name) =>
        new(azurite.ConnectionString, prefix + name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
        Logs.Dispose();
    }
}
