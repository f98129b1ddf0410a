using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AmiServerless.Local.Hosting;
using AmiServerless.Local.Npm;

namespace AmiServerless.Local.Storage;

/// <summary>
/// Azurite, the Azure Storage emulator, as a child process. It lives while its standard input is open (see <c>azurite/run.mjs</c>),
/// so that it ends with this process even when this process is killed.
/// </summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    /// <summary>Two seconds on a quiet machine, most of a minute on a very busy one.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    /// <summary>Longer than <c>run.mjs</c> gives itself to write its data.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(15);

    private readonly Process process;

    private AzuriteProcess(Process process, AzuritePorts ports) => (this.process, Ports) = (process, ports);

    /// <summary>The ports in use.</summary>
    public AzuritePorts Ports { get; }

    /// <summary>Completes when it has ended, asked or not.</summary>
    public Task EndedAsync(CancellationToken cancellation) => process.WaitForExitAsync(cancellation);

    /// <summary>How to reach it: the development account's name and key, which Azurite publishes.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"""
        DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:{Ports.Blob}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{Ports.Queue}/devstoreaccount1;TableEndpoint=http://127.0.0.1:{Ports.Table}/devstoreaccount1;
        """);

    /// <summary>
    /// Installs Azurite if need be, starts it on a folder and returns once its three services listen. An earlier Azurite that still
    /// writes its data to this folder is waited for. Fails with a <see cref="LocalHostException"/> that says what to do.
    /// </summary>
    public static async Task<AzuriteProcess> StartAsync(string folder, AzuritePorts ports, TextWriter progress, CancellationToken cancellation)
    {
        var tools = await NodeTools.FindAsync(AzuriteInstallation.Node, cancellation);
        await AzuriteInstallation.EnsureAsync(progress, cancellation);
        Directory.CreateDirectory(folder);
        await AzuriteTrace.WaitForPreviousAsync(folder, progress, cancellation);
        var process = Process.Start(new ProcessStartInfo(tools.Node,
        [
            Path.Combine(AzuriteInstallation.Folder, "run.mjs"),
            "--location", folder,
            "--blobPort", Text(ports.Blob), "--queuePort", Text(ports.Queue), "--tablePort", Text(ports.Table),
            "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            await AzuriteTrace.LeaveAsync(folder, process, cancellation);
            return new(process, await ListenAsync(process, cancellation));
        }
        catch
        {
            await StopAsync(process);
            throw;
        }
    }

    /// <summary>Closes it: it writes its data and exits; it is killed if it does not.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(process);

    private static async Task StopAsync(Process process)
    {
        using (process)
        {
            try
            {
                process.StandardInput.Close();
                using var limit = new CancellationTokenSource(LongestStop);
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>Azurite prints the address of each service when it listens, in the order blobs, queues, tables.</summary>
    private static async Task<AzuritePorts> ListenAsync(Process process, CancellationToken cancellation)
    {
        var printed = new StringBuilder();
        var ports = new List<int>(3);
        var listening = new TaskCompletionSource<AzuritePorts>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Both streams are read to the end of the process, or its pipes would fill up and block it.
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync(cancellation);
        var late = Task.Delay(LongestStart, cancellation);
        var first = await Task.WhenAny(listening.Task, ended, late);
        cancellation.ThrowIfCancellationRequested();
        if (first == late)
            throw new LocalHostException($"Azurite, the storage emulator, did not answer within {LongestStart.TotalSeconds:0} s:{Environment.NewLine}{printed}");
        if (first == ended)
        {
            throw new LocalHostException(
                $"Azurite, the storage emulator, stopped while starting (exit code {process.ExitCode}):{Environment.NewLine}{printed}" +
                "If it says EADDRINUSE, another program has its port. If its data are damaged, delete the folder azurite inside the data folder.");
        }
        return await listening.Task;

        void Read(string? line)
        {
            if (line is null || listening.Task.IsCompleted)
                return;
            lock (printed)
            {
                printed.Append("  ").AppendLine(line);
                if (ListeningPattern.Match(line) is { Success: true } match)
                    ports.Add(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
                if (ports is [var blob, var queue, var table])
                    listening.TrySetResult(new(blob, queue, table));
            }
        }
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"service is successfully listening at http://[^:]+:(\d+)")]
    private static partial Regex ListeningPattern { get; }
}
