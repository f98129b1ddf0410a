using System.Collections;
using AmiServerless.Local.Hosting;
using AmiServerless.Local.Npm;

namespace AmiServerless.Local.Http;

/// <summary>The form's sources in <c>web</c>, built into <c>web/dist</c> with their pinned npm packages.</summary>
internal static class WebBuild
{
    /// <summary>Settings of the build, Vite's own way: from the environment or from <c>web/.env</c> files.</summary>
    private const string SettingPrefix = "VITE_";

    /// <summary>What builds it: these versions are Vite's.</summary>
    public static NodeNeed Node { get; } = new(
        "The form's build", "20.19 (or a later 20), 22.12 or later",
        version => version >= new Version(22, 12) || (version.Major == 20 && version.Minor >= 19),
        Otherwise: "; or start with --no-form, for the API alone");

    /// <summary>The sources.</summary>
    public static string Sources { get; } = Path.Combine(RepositoryRoot.Path, "web");

    /// <summary>The built form.</summary>
    public static string Folder { get; } = Path.Combine(Sources, "dist");

    /// <summary>Installs and builds what is missing or out of date. Several processes may call this at once.</summary>
    public static Task EnsureAsync(TextWriter progress, CancellationToken cancellation)
    {
        var web = new NpmFolder(Sources, Node);
        var packages = web.Packages(
            "Installing what builds the form, into web/node_modules. This happens once: a quarter of a minute to a few minutes, 280 MB.",
            "What builds the form is installed");
        var bundle = new NpmProduct
        {
            Folder = Folder,
            Fingerprint = FingerprintAsync,
            Command = ["run", "build", "--loglevel=error"],
            Announcement = "Building the form into web/dist, as at each change of its sources: a quarter of a minute.",
            Done = "The form is built",
            Advice = "Correct the sources that it names, and start again",
        };
        return web.EnsureAsync([packages, bundle], progress, cancellation);
    }

    private static Task<string> FingerprintAsync(CancellationToken cancellation) =>
        Fingerprint.OfAsync(
            FilesUnder(Sources).Append(Path.Combine(RepositoryRoot.Path, "functions", "openapi.yaml")),
            Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => $"{variable.Key}={variable.Value}")
                .Where(setting => setting.StartsWith(SettingPrefix, StringComparison.Ordinal)),
            cancellation);

    /// <summary>All that is written by hand: not what npm and the build make.</summary>
    private static IEnumerable<string> FilesUnder(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(file => Path.GetFileName(file) != "contract.d.ts")
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(inside => Path.GetFileName(inside) is not ("node_modules" or "dist"))
                .SelectMany(FilesUnder));
}
