using AmiServerless.Local.Hosting;
using AmiServerless.Local.Npm;
using Xunit;

namespace AmiServerless.Tests.Local;

/// <summary>With the real npm, on a package whose one script makes the folder <c>made</c> and counts its runs.</summary>
public sealed class NpmFolderTests : IDisposable
{
    private const string Otherwise = "; or do without";

    private readonly string folder = Directory.CreateTempSubdirectory("ami-npm-").FullName;
    private readonly StringWriter progress = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public NpmFolderTests()
    {
        File.WriteAllText(Path.Combine(folder, "package.json"), """{ "private": true, "type": "module", "scripts": { "make": "node make.js" } }""");
        File.WriteAllText(Source, "première");
        WriteScript("fs.mkdirSync('made', { recursive: true }); fs.appendFileSync('runs', 'x');");
    }

    private string Source => Path.Combine(folder, "source");

    private int Runs => File.Exists(Path.Combine(folder, "runs")) ? File.ReadAllText(Path.Combine(folder, "runs")).Length : 0;

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        File.Delete(Path.Combine(RepositoryRoot.Path, ".ami", $"npm-{Path.GetFileName(folder)}.lock"));
        progress.Dispose();
    }

    [Fact]
    public async Task Ensure_Missing_IsMadeOnceAndTold()
    {
        await EnsureAsync();
        var told = progress.ToString();
        await EnsureAsync();

        Assert.Equal(1, Runs);
        Assert.StartsWith("Making it.", told, StringComparison.Ordinal);
        Assert.Matches(@"It is made \(\d+ s\)\.\s$", told);
        Assert.Equal(told, progress.ToString());
    }

    [Fact]
    public async Task Ensure_SourceChanged_IsMadeAgain()
    {
        await EnsureAsync();
        await File.WriteAllTextAsync(Source, "seconde", Cancellation);
        await EnsureAsync();

        Assert.Equal(2, Runs);
    }

    [Fact]
    public async Task Ensure_SourceChangesMeanwhile_IsMadeAgainTheNextTime()
    {
        WriteScript("fs.mkdirSync('made', { recursive: true }); fs.appendFileSync('runs', 'x'); fs.writeFileSync('source', 'x'.repeat(fs.statSync('runs').size));");

        await EnsureAsync();
        await EnsureAsync();

        Assert.Equal(2, Runs);
    }

    [Fact]
    public async Task Ensure_SeveralAtOnce_OneWorksAndTheOthersWait()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(EnsureAsync, Cancellation)));

        Assert.Equal(1, Runs);
    }

    [Fact]
    public async Task Ensure_CommandFails_SaysWhatItSaidAndWhatToDo()
    {
        WriteScript("fs.mkdirSync('made', { recursive: true }); console.error('erreur TS2322 dans une page'); process.exit(3);");

        var told = await Assert.ThrowsAsync<LocalHostException>(EnsureAsync);
        await Assert.ThrowsAsync<LocalHostException>(EnsureAsync);

        Assert.StartsWith($"'npm run make --loglevel=error' failed in {folder} (exit code 3)", told.Message, StringComparison.Ordinal);
        Assert.Contains("  erreur TS2322 dans une page", told.Message, StringComparison.Ordinal);
        Assert.EndsWith($"Correct it{Otherwise}.", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ensure_NodeTooOld_SaysWhichIsNeededAndHowToGoOn()
    {
        var told = await Assert.ThrowsAsync<LocalHostException>(() => EnsureAsync(_ => false));

        Assert.Contains("will not do. The test needs Node.js 99 or later. Install Node.js", told.Message, StringComparison.Ordinal);
        Assert.EndsWith($"start again{Otherwise}.", told.Message, StringComparison.Ordinal);
        Assert.Equal(0, Runs);
    }

    private Task EnsureAsync() => EnsureAsync(_ => true);

    private Task EnsureAsync(Func<Version, bool> accepts) => new NpmFolder(folder, new("The test", "99 or later", accepts, Otherwise)).EnsureAsync(
        [
            new()
            {
                Folder = Path.Combine(folder, "made"),
                Fingerprint = cancellation => Fingerprint.OfAsync([Source], [], cancellation),
                Command = ["run", "make", "--loglevel=error"],
                Announcement = "Making it.",
                Done = "It is made",
                Advice = "Correct it",
            },
        ],
        TextWriter.Synchronized(progress),
        Cancellation);

    private void WriteScript(string code) => File.WriteAllText(Path.Combine(folder, "make.js"), $"import fs from 'node:fs'; {code}");
}
