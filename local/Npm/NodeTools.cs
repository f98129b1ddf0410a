using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using AmiServerless.Local.Hosting;

namespace AmiServerless.Local.Npm;

/// <summary>Node.js and its npm, found on the PATH.</summary>
/// <param name="Node">The program.</param>
/// <param name="Npm">The program, or the script that starts it.</param>
internal sealed record NodeTools(string Node, string Npm)
{
    /// <summary>Fails with what to do when Node.js is missing, too old or does not run.</summary>
    public static async Task<NodeTools> FindAsync(NodeNeed need, CancellationToken cancellation)
    {
        var whatToDo = $"Install Node.js 22 (nodejs.org, or your system's packages), open a new terminal and start again{need.Otherwise}.";
        if (OnPath("node") is not { } node)
            throw new LocalHostException($"Node.js was not found. {need.What} needs Node.js {need.Versions}. {whatToDo}");
        var version = await VersionAsync(node, whatToDo, cancellation);
        if (!need.Accepts(version))
            throw new LocalHostException($"Node.js {version} will not do. {need.What} needs Node.js {need.Versions}. {whatToDo}");
        return OnPath("npm") is { } npm
            ? new(node, npm)
            : throw new LocalHostException($"Node.js {version} is here but not its npm. {need.What} needs both. {whatToDo}");
    }

    private static async Task<Version> VersionAsync(string node, string whatToDo, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(node, "--version") { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return Version.TryParse(text.Trim().TrimStart('v'), out var version)
                ? version
                : throw new LocalHostException(string.Create(CultureInfo.InvariantCulture, $"{node} --version says \"{text.Trim()}\", exit code {process.ExitCode}. {whatToDo}"));
        }
        catch (Win32Exception broken)
        {
            throw new LocalHostException($"{node} does not run: {broken.Message}. {whatToDo}", broken);
        }
    }

    private static string? OnPath(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [$"{program}.exe", $"{program}.cmd"] : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names, Path.Combine)
            .FirstOrDefault(File.Exists);
    }
}
