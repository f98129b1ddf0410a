using System.Diagnostics;
using Xunit;

namespace AmiServerless.Tests.Territory;

/// <summary>The script that derives a directory from the national lists has its own tests beside it; they run with all the others.</summary>
public sealed class DirectoryUpdateTests
{
    [Fact]
    public async Task Derive_ItsOwnTests_Pass()
    {
        var start = new ProcessStartInfo("node", ["derive.test.mjs"])
        {
            WorkingDirectory = Occitanie.DirectoriesFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await output + await errors);
    }
}
