using System.Diagnostics;
using System.Text;

namespace AmiServerless.Local.Npm;

/// <summary>One run of npm.</summary>
internal static class NpmCommand
{
    /// <summary>Runs it to its end, and ends it with all that it started when cancelled.</summary>
    /// <returns>Its exit code, and all that it printed, each line indented.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        NodeTools tools, string folder, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(tools.Npm, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Its lines go into messages: no colours.
            Environment = { ["NO_COLOR"] = "1", ["FORCE_COLOR"] = null },
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
            await npm.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }
        // Ctrl-C in a terminal reaches npm too, which may be the first to end.
        cancellation.ThrowIfCancellationRequested();
        return (npm.ExitCode, output.ToString());

        void Append(string? line)
        {
            if (line is null)
                return;
            lock (output)
                output.Append("  ").AppendLine(line);
        }
    }
}
