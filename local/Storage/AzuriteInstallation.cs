using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AmiServerless.Local.Hosting;

namespace AmiServerless.Local.Storage;

/// <summary>Azurite's npm package in <c>local/azurite</c>, pinned there with all it depends on.</summary>
internal static class AzuriteInstallation
{
    /// <summary>Installs it when it is missing, incomplete or of another lock file. Several processes may call this at once.</summary>
    public static async Task EnsureAsync(NodeTools tools, TextWriter progress, CancellationToken cancellation)
    {
        if (await IsCurrentAsync(cancellation))
            return;
        await using var only = await OneAtATimeAsync(progress, cancellation);
        if (await IsCurrentAsync(cancellation))
            return;

        await progress.WriteLineAsync($"Installing Azurite {PinnedVersion()}, the storage emulator, into local/azurite. This happens once: half a minute to a few minutes, 370 MB.");
        var watch = Stopwatch.StartNew();
        await RunNpmAsync(tools, progress, watch, cancellation);
        await File.WriteAllTextAsync(Stamp, await FingerprintAsync(cancellation), cancellation);
        await progress.WriteLineAsync($"Azurite is installed ({watch.Elapsed.TotalSeconds:0} s).");
    }

    /// <summary>The folder of the package.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "local", "azurite");

    /// <summary>Written last, inside what npm wipes first: present means complete.</summary>
    private static string Stamp => Path.Combine(Folder, "node_modules", ".installed-from");

    private static async Task<bool> IsCurrentAsync(CancellationToken cancellation) =>
        File.Exists(Stamp) && await File.ReadAllTextAsync(Stamp, cancellation) == await FingerprintAsync(cancellation);

    private static async Task<string> FingerprintAsync(CancellationToken cancellation) =>
        Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"), cancellation)));

    private static string PinnedVersion()
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "package.json")));
        return package.RootElement.GetProperty("dependencies").GetProperty("azurite").GetString()!;
    }

    private static async Task<FileStream> OneAtATimeAsync(TextWriter progress, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Path, ".ami"));
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(Path.Combine(folder.FullName, "install.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                if (!told)
                    await progress.WriteLineAsync("Another process is installing Azurite; waiting for it.");
                await Task.Delay(TimeSpan.FromMilliseconds(250), cancellation);
            }
        }
    }

    private static async Task RunNpmAsync(NodeTools tools, TextWriter progress, Stopwatch watch, CancellationToken cancellation)
    {
        // No script of a package runs: Azurite needs none. Node 20 only gets a warning about the versions that Azurite names.
        var start = new ProcessStartInfo(tools.Npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start)!;
        npm.StandardInput.Close();
        var output = new StringBuilder();
        npm.OutputDataReceived += (_, line) => Append(line.Data);
        npm.ErrorDataReceived += (_, line) => Append(line.Data);
        npm.BeginOutputReadLine();
        npm.BeginErrorReadLine();
        try
        {
            var exit = npm.WaitForExitAsync(cancellation);
            while (await Task.WhenAny(exit, Task.Delay(TimeSpan.FromSeconds(10), cancellation)) != exit)
                await progress.WriteLineAsync($"  still installing, {watch.Elapsed.TotalSeconds:0} s");
            await exit;
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }
        if (npm.ExitCode != 0)
        {
            throw new LocalHostException(
                $"npm could not install Azurite (exit code {npm.ExitCode}):{Environment.NewLine}{output}" +
                "Check that this machine reaches the npm registry (a proxy is set with 'npm config set proxy'), then start again; " +
                "or start with --storage and the connection string of an Azurite that already runs.");
        }

        void Append(string? line)
        {
            if (line is null)
                return;
            lock (output)
                output.Append("  ").AppendLine(line);
        }
    }
}
