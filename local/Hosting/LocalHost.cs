using System.Net;
using System.Net.Sockets;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Notices;
using AmiServerless.Core.Storage;
using AmiServerless.Local.Catalogue;
using AmiServerless.Local.Http;
using AmiServerless.Local.Partners;
using AmiServerless.Local.Queues;
using AmiServerless.Local.Storage;
using AmiServerless.Local.Timers;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AmiServerless.Local.Hosting;

/// <summary>
/// Runs the functions on one machine: HTTP on Kestrel, queues and tables on Azurite, timers by its clock. For development,
/// demonstration and tests; production is Azure.
/// </summary>
public sealed class LocalHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly AzuriteProcess? azurite;
    private readonly DataFolder? data;

    private LocalHost(WebApplication app, AzuriteProcess? azurite, DataFolder? data, string storage)
    {
        (this.app, this.azurite, this.data, StorageConnectionString) = (app, azurite, data, storage);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Where it answers, with a slash at the end.</summary>
    public Uri Address { get; }

    /// <summary>How to reach its Azurite.</summary>
    public string StorageConnectionString { get; }

    /// <summary>The services of the app.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>
    /// Starts everything and returns once requests are answered. <paramref name="configure"/> registers what the functions need: it
    /// finds <see cref="TimeProvider"/>, the storage clients and <see cref="IPartnerChannel"/> registered, and the settings
    /// <c>Storage:ConnectionString</c> and <c>Storage:Prefix</c>. Fails with a <see cref="LocalHostException"/> that says what to do.
    /// </summary>
    public static async Task<LocalHost> StartAsync(
        LocalHostOptions options, Action<IHostApplicationBuilder>? configure = null, CancellationToken cancellation = default)
    {
        // What is quick to check first: nobody waits for Azurite only to read that a setting is wrong.
        var hostJson = options.HostJson ?? HostJson.Load(Path.Combine(RepositoryRoot.Path, "host.json"));
        var functions = options.Functions ?? FunctionCatalogue.Of(typeof(LocalHost).Assembly);
        RefuseBusyPort(options.Port);
        if (options.BuildForm)
            await WebBuild.EnsureAsync(options.Progress, cancellation);

        DataFolder? data = null;
        AzuriteProcess? azurite = null;
        WebApplication? app = null;
        try
        {
            data = options.Storage is null ? DataFolder.Hold(options.DataFolder) : null;
            azurite = data is null ? null : await AzuriteProcess.StartAsync(Path.Combine(data.Path, "azurite"), AzuritePorts.Free, options.Progress, cancellation);
            var storage = options.Storage ?? azurite!.ConnectionString;
            app = Compose(options, hostJson, functions, storage, configure);
            functions.RefuseMissingServices(app.Services.GetRequiredService<IServiceProviderIsService>());
            await app.Services.GetRequiredService<StorageLayout>().CreateAsync(cancellation);
            await ListenAsync(app, options.Port, cancellation);
            return new(app, azurite, data, storage);
        }
        catch
        {
            if (app is not null)
                await app.DisposeAsync();
            if (azurite is not null)
                await azurite.DisposeAsync();
            data?.Dispose();
            throw;
        }
    }

    /// <summary>Returns when this token is set, or when the host stops by itself. Fails with a <see cref="LocalHostException"/> when Azurite ends.</summary>
    public async Task WaitAsync(CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, app.Lifetime.ApplicationStopping);
        var ended = azurite?.EndedAsync(either.Token) ?? Task.Delay(Timeout.Infinite, either.Token);
        await ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!either.IsCancellationRequested)
            throw new LocalHostException("Azurite, the storage emulator, has ended. Everything acknowledged is kept: start again to go on.");
    }

    /// <summary>Stops taking requests and messages, lets what runs finish for a while, then closes Azurite.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        finally
        {
            if (azurite is not null)
                await azurite.DisposeAsync();
            data?.Dispose();
        }
    }

    private static WebApplication Compose(
        LocalHostOptions options, HostJson hostJson, FunctionCatalogue functions, string storage, Action<IHostApplicationBuilder>? configure)
    {
        // Empty: no appsettings.json or launch profile changes what the host does.
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "AmiServerless.Local", ContentRootPath = RepositoryRoot.Path });
        builder.Configuration.AddInMemoryCollection([new("Logging:LogLevel:Microsoft.AspNetCore", nameof(LogLevel.Warning))]);
        builder.Configuration.AddInMemoryCollection(hostJson.LogLevels.Select(level => KeyValuePair.Create($"Logging:LogLevel:{level.Key}", (string?)level.Value)));
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddInMemoryCollection([new("Storage:ConnectionString", storage), new("Storage:Prefix", options.Prefix)]);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = HttpFunctions.LargestBody;
            if (options.Port == 0)
                kestrel.Listen(IPAddress.Loopback, 0);
            else
                kestrel.ListenLocalhost(options.Port);
        });

        var services = builder.Services;
        services.AddRouting();
        services.AddSingleton<IHostLifetime, NoLifetime>();
        services.AddExceptionHandler<UnhandledErrors>();
        services.AddProblemDetails();
        services.AddWebFiles();
        services.Configure<HostOptions>(host =>
        {
            host.ServicesStopConcurrently = true;
            host.ShutdownTimeout = options.QueueListeners.ShutdownGrace + TimeSpan.FromSeconds(10);
        });
        services.AddSingleton(hostJson);
        services.AddSingleton(options.Clock);
        services.AddSingleton<TimeProvider>(options.Clock);
        services.AddOptions<StorageOptions>().BindConfiguration("Storage");
        services.AddSingleton<StorageNames>();
        services.AddStorage(storage, hostJson.Queues.Base64, options.ConfigureStorage);
        services.AddSingleton<StorageLayout>();
        services.AddSingleton<IPartnerChannel, LocalPartnerChannel>();
        services.AddSingleton<FunctionInvoker>();
        services.AddQueueListeners(functions.Queues, options.QueueListeners);
        services.AddTimerRunners(functions.Timers);
        configure?.Invoke(builder);

        var app = builder.Build();
        // First of all: the instant by which a write is judged.
        app.Use((context, next) =>
        {
            Arrival.Stamp(context, options.Clock);
            return next(context);
        });
        app.UseExceptionHandler();
        app.UseSafeHeaders();
        app.UseWebFiles(options.WebFolder, hostJson.RoutePrefix);
        app.MapFunctions(functions.Http, hostJson);
        return app;
    }

    private static void RefuseBusyPort(int port)
    {
        if (port == 0)
            return;
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
            probe.Start();
        }
        catch (SocketException busy)
        {
            throw BusyPort(port, busy);
        }
    }

    private static async Task ListenAsync(WebApplication app, int port, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException busy) when (busy.InnerException is AddressInUseException)
        {
            throw BusyPort(port, busy);
        }
    }

    private static LocalHostException BusyPort(int port, Exception cause) => new(
        $"Port {port} is taken: perhaps a local host runs already, at http://localhost:{port}/. Stop what uses it, or start with another port: --port {port + 1}, or --port 0 for any free one.",
        cause);
}
