using System.Net;
using System.Net.Sockets;
using AmiServerless.Core.Storage;
using AmiServerless.Local.Catalogue;
using AmiServerless.Local.Hosting;
using AmiServerless.Tests.Hosting;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class LocalHostTests(AzuriteFixture azurite) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ami-host-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static FunctionCatalogue NoFunctions { get; } = FunctionCatalogue.OfTypes();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Start_OnFreshStorage_CreatesWhatTheTemplatesCreateInAzure()
    {
        var prefix = azurite.NewPrefix();
        await using var host = await TestHost.StartAsync(azurite, [], prefix: prefix);
        var queues = new QueueServiceClient(azurite.ConnectionString).GetQueuesAsync(prefix: prefix, cancellationToken: Cancellation);
        var containers = new BlobServiceClient(azurite.ConnectionString).GetBlobContainersAsync(prefix: prefix, cancellationToken: Cancellation);
        var tables = new TableServiceClient(azurite.ConnectionString).QueryAsync(cancellationToken: Cancellation);

        Assert.Equal(
            QueueNames.All.SelectMany(name => new[] { name, $"{name}-poison" }).Append(TestHost.Queue).Order(StringComparer.Ordinal),
            await queues.Select(queue => queue.Name[prefix.Length..]).Order(StringComparer.Ordinal).ToListAsync(Cancellation));
        Assert.Equal(["attachments", "reports"], await containers.Select(container => container.Name[prefix.Length..]).ToListAsync(Cancellation));
        Assert.Contains(await tables.ToListAsync(Cancellation), table => table.Name == $"{prefix}applications");
    }

    [Fact]
    public async Task Start_Configure_FindsTheClockTheStorageAndTheSettings()
    {
        var prefix = azurite.NewPrefix();
        await using var host = await TestHost.StartAsync(azurite, [], prefix: prefix);

        Assert.Same(host.Services.GetRequiredService<HostClock>(), host.Services.GetRequiredService<TimeProvider>());
        var settings = host.Services.GetRequiredService<IConfiguration>();
        Assert.Equal((azurite.ConnectionString, prefix), (settings["Storage:ConnectionString"], settings["Storage:Prefix"]));
    }

    [Fact]
    public async Task Start_FunctionNeedsWhatNobodyRegistered_IsRefusedAtOnce()
    {
        var told = await Assert.ThrowsAsync<LocalHostException>(() => TestHost.StartAsync(azurite, [typeof(Greeting), typeof(Ticking)]));

        Assert.Contains($"{typeof(Greeting).FullName} needs a {nameof(HttpProbe)}, which nobody registered", told.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(TimerProbe), told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PortTaken_SaysWhichAndWhatToDo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var told = await Assert.ThrowsAsync<LocalHostException>(() => LocalHost.StartAsync(
            new() { Port = port, Storage = azurite.ConnectionString, Functions = NoFunctions }, cancellation: Cancellation));

        Assert.StartsWith($"Port {port} is taken", told.Message, StringComparison.Ordinal);
        Assert.Contains($"--port {port + 1}", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AgainOnTheSameData_FindsWhatWasKept()
    {
        await using (var first = await StartOnFolderAsync())
        {
            var queues = first.Services.GetRequiredService<QueueServiceClient>();
            await queues.GetQueueClient(QueueNames.Notices).SendMessageAsync("à garder", Cancellation);
            await first.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient("reports")
                .UploadBlobAsync("closing", BinaryData.FromString("clos"), Cancellation);
        }

        await using var second = await StartOnFolderAsync();

        var message = await second.Services.GetRequiredService<QueueServiceClient>().GetQueueClient(QueueNames.Notices).PeekMessageAsync(Cancellation);
        Assert.Equal("à garder", message.Value.Body.ToString());
        var blob = await second.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient("reports").GetBlobClient("closing").DownloadContentAsync(Cancellation);
        Assert.Equal("clos", blob.Value.Content.ToString());
    }

    [Fact]
    public async Task Start_DataOfARunningHost_IsRefused()
    {
        await using var first = await StartOnFolderAsync();

        var told = await Assert.ThrowsAsync<LocalHostException>(StartOnFolderAsync);

        Assert.Contains(folder, told.Message, StringComparison.Ordinal);
        Assert.Contains("--data", told.Message, StringComparison.Ordinal);
    }

    private Task<LocalHost> StartOnFolderAsync() => LocalHost.StartAsync(
        new() { Port = 0, DataFolder = folder, Functions = NoFunctions, Progress = TextWriter.Null },
        builder => builder.Logging.ClearProviders(),
        Cancellation);
}
