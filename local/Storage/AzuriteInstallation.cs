using System.Text.Json;
using AmiServerless.Local.Hosting;
using AmiServerless.Local.Npm;

namespace AmiServerless.Local.Storage;

/// <summary>Azurite's npm package in <c>local/azurite</c>, pinned there with all it depends on.</summary>
internal static class AzuriteInstallation
{
    /// <summary>What runs it.</summary>
    public static NodeNeed Node { get; } = new(
        "Azurite, the storage emulator,", "20 or later", version => version.Major >= 20,
        Otherwise: "; or start with --storage and the connection string of an Azurite that already runs");

    /// <summary>The folder of the package.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "local", "azurite");

    /// <summary>Installs it when it is missing, incomplete or of another lock file. Several processes may call this at once.</summary>
    public static Task EnsureAsync(TextWriter progress, CancellationToken cancellation)
    {
        var azurite = new NpmFolder(Folder, Node);
        return azurite.EnsureAsync(
            [
                azurite.Packages(
                    $"Installing Azurite {PinnedVersion()}, the storage emulator, into local/azurite. This happens once: half a minute to a few minutes, 370 MB.",
                    "Azurite is installed"),
            ],
            progress,
            cancellation);
    }

    private static string PinnedVersion()
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "package.json")));
        return package.RootElement.GetProperty("dependencies").GetProperty("azurite").GetString()!;
    }
}
