using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AmiServerless.Core.Storage;
using AmiServerless.Local.Hosting;
using AmiServerless.Local.Storage;
using AmiServerless.Tests.Hosting;
using Azure.Storage.Queues;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class AzuriteProcessTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ami-azurite-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string DataFolder => Path.Combine(folder, "azurite");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Start_GivenPorts_ListensOnThemAndFreesThemWhenStopped()
    {
        var ports = new AzuritePorts(FreePort(), FreePort(), FreePort());

        for (var i = 0; i < 2; i++)
        {
            await using var azurite = await StartAsync(ports);
            Assert.Equal(ports, azurite.Ports);
            Assert.NotNull((await new QueueServiceClient(azurite.ConnectionString).GetPropertiesAsync(Cancellation)).Value);
        }
    }

    [Fact]
    public async Task Start_PortTaken_SaysWhatAzuriteSaid()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var told = await Assert.ThrowsAsync<LocalHostException>(() => StartAsync(new(0, ((IPEndPoint)other.LocalEndpoint).Port, 0)));

        Assert.Contains("EADDRINUSE", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_DataJustWritten_IsThereAtTheNextStart()
    {
        await using (var first = await StartAsync(AzuritePorts.Free))
            await new QueueServiceClient(first.ConnectionString).CreateQueueAsync("kept", cancellationToken: Cancellation);

        await using var second = await StartAsync(AzuritePorts.Free);

        Assert.True(await new QueueServiceClient(second.ConnectionString).GetQueueClient("kept").ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task Host_Killed_ItsAzuriteWritesItsDataAndEnds()
    {
        using var host = StartHost();
        await ReadyAsync(host);
        var trace = await File.ReadAllTextAsync(Path.Combine(DataFolder, "azurite.pid"), Cancellation);
        using var orphan = Process.GetProcessById(int.Parse(trace.Split(' ')[0], CultureInfo.InvariantCulture));

        // SIGKILL: no handler, no finally.
        host.Kill();

        // The next start waits for the orphan rather than open the files that it is still writing.
        await using var next = await StartAsync(AzuritePorts.Free);
        Assert.True(orphan.HasExited);
        Assert.True(await new QueueServiceClient(next.ConnectionString).GetQueueClient(QueueNames.Notices).ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task Host_AskedToEnd_StopsCleanlyWithItsAzurite()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SIGTERM is sent with kill.");
        using var host = StartHost();
        await ReadyAsync(host);

        using var kill = Process.Start("kill", ["-TERM", host.Id.ToString(CultureInfo.InvariantCulture)]);
        await host.WaitForExitAsync(Cancellation);

        Assert.Equal(0, host.ExitCode);
        var trace = await File.ReadAllTextAsync(Path.Combine(DataFolder, "azurite.pid"), Cancellation);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(int.Parse(trace.Split(' ')[0], CultureInfo.InvariantCulture)));
    }

    private Task<AzuriteProcess> StartAsync(AzuritePorts ports) => AzuriteProcess.StartAsync(DataFolder, ports, TextWriter.Null, Cancellation);

    /// <summary>The program itself, as a user starts it.</summary>
    private Process StartHost() => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(LocalHost).Assembly.Location, "--port", "0", "--data", folder, "--no-form"])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task ReadyAsync(Process host)
    {
        var errors = host.StandardError.ReadToEndAsync(Cancellation);
        while (await Eventually.ArrivesAsync(host.StandardOutput.ReadLineAsync(Cancellation).AsTask()) is { } line)
        {
            if (line.Contains("http://", StringComparison.Ordinal))
                return;
        }
        Assert.Fail($"The host ended without being ready: {await errors}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
