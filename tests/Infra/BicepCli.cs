using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using AmiServerless.Local.Hosting;
using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary>The real Bicep CLI, from its package, on the files of <c>infra/</c>.</summary>
internal static class BicepCli
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "infra");

    public static bool Available { get; } = OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    /// <summary>Why the tests are skipped elsewhere.</summary>
    public const string OtherMachine = "The Bicep CLI comes from a package for Linux on x64.";

    public static Task<BicepRun> RunAsync(CancellationToken cancellation, params string[] arguments) => RunAsync([], cancellation, arguments);

    /// <summary>The same with what an operator has set.</summary>
    public static async Task<BicepRun> RunAsync(IReadOnlyList<(string Name, string Value)> variables, CancellationToken cancellation, params string[] arguments)
    {
        Assert.SkipUnless(Available, OtherMachine);
        var start = new ProcessStartInfo(Executable, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["AMI_SIGN_IN_AUDIENCE"] = "11111111-1111-1111-1111-111111111111",
                ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
            },
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new BicepRun(process.ExitCode, await output, await errors);
    }

    private static string Executable { get; } = Path.GetFullPath(typeof(BicepCli).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "BicepPath").Value!.Replace('\\', '/'));
}

/// <summary>What a run of the CLI left.</summary>
internal sealed record BicepRun(int ExitCode, string Output, string Errors);
