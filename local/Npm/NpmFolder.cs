using System.Diagnostics;
using AmiServerless.Local.Hosting;

namespace AmiServerless.Local.Npm;

/// <summary>A folder of this repository with a <c>package.json</c>, whose npm packages are pinned by its lock file.</summary>
/// <param name="path">The folder.</param>
/// <param name="need">The Node.js it needs.</param>
internal sealed class NpmFolder(string path, NodeNeed need)
{
    /// <summary>The folder.</summary>
    public string Path => path;

    /// <summary>Its packages, as the lock file names them. No script of a package runs: none needs to.</summary>
    /// <param name="announcement">Said before, as a sentence.</param>
    /// <param name="done">Said after, before the seconds it took.</param>
    public NpmProduct Packages(string announcement, string done) => new()
    {
        Folder = System.IO.Path.Combine(path, "node_modules"),
        Fingerprint = cancellation => Fingerprint.OfAsync([System.IO.Path.Combine(path, "package-lock.json")], [], cancellation),
        // Those for development too, whatever NODE_ENV says. Only errors: a version of Node.js that a package does not name is none.
        Command = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        Announcement = announcement,
        Done = done,
        Advice = "Check that this machine reaches the npm registry (a proxy is set with 'npm config set proxy'), then start again",
    };

    /// <summary>
    /// Makes those of the products that are missing or out of date, each from the ones before it. Several processes may call this at
    /// once: one works, the others wait. Fails with a <see cref="LocalHostException"/> that says what to do.
    /// </summary>
    public async Task EnsureAsync(IReadOnlyList<NpmProduct> products, TextWriter progress, CancellationToken cancellation)
    {
        if (await AreCurrentAsync(products, cancellation))
            return;
        var tools = await NodeTools.FindAsync(need, cancellation);
        await using var only = await OneAtATimeAsync(progress, cancellation);
        foreach (var product in products)
        {
            if (!await product.IsCurrentAsync(cancellation))
                await MakeAsync(product, tools, progress, cancellation);
        }
    }

    private static async Task<bool> AreCurrentAsync(IReadOnlyList<NpmProduct> products, CancellationToken cancellation)
    {
        foreach (var product in products)
        {
            if (!await product.IsCurrentAsync(cancellation))
                return false;
        }
        return true;
    }

    private async Task MakeAsync(NpmProduct product, NodeTools tools, TextWriter progress, CancellationToken cancellation)
    {
        await progress.WriteLineAsync(product.Announcement);
        var watch = Stopwatch.StartNew();
        var fingerprint = await product.Fingerprint(cancellation);
        var run = NpmCommand.RunAsync(tools, path, product.Command, cancellation);
        while (await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(10), CancellationToken.None)) != run)
            await progress.WriteLineAsync($"  still at it, {watch.Elapsed.TotalSeconds:0} s");
        var (exitCode, output) = await run;
        if (exitCode != 0)
        {
            throw new LocalHostException(
                $"'npm {string.Join(' ', product.Command)}' failed in {path} (exit code {exitCode}):{Environment.NewLine}{output}{product.Advice}{need.Otherwise}.");
        }
        await product.StampAsync(fingerprint, cancellation);
        await progress.WriteLineAsync($"{product.Done} ({watch.Elapsed.TotalSeconds:0} s).");
    }

    /// <summary>Holds a lock that the system lets go of however its holder ends.</summary>
    private async Task<FileStream> OneAtATimeAsync(TextWriter progress, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(RepositoryRoot.Path, ".ami"));
        var held = System.IO.Path.Combine(folder.FullName, $"npm-{System.IO.Path.GetFileName(path)}.lock");
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(held, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                if (!told)
                    await progress.WriteLineAsync($"Another process is installing or building in {path}; waiting for it.");
                await Task.Delay(TimeSpan.FromMilliseconds(250), cancellation);
            }
        }
    }
}
