namespace AmiServerless.Local.Npm;

/// <summary>
/// A folder that one npm command makes whole, such as <c>node_modules</c>. A stamp inside it names what it was made from: npm wipes
/// the folder first and the stamp is written last, so that a stamp present means a folder complete.
/// </summary>
internal sealed record NpmProduct
{
    private const string StampName = ".made-from";

    /// <summary>The folder made.</summary>
    public required string Folder { get; init; }

    /// <summary>Fingerprint of all that the command reads: another one means that the folder is out of date.</summary>
    public required Func<CancellationToken, Task<string>> Fingerprint { get; init; }

    /// <summary>The command, after <c>npm</c>.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>Said before, as a sentence: what happens, and how long it takes.</summary>
    public required string Announcement { get; init; }

    /// <summary>Said after, before the seconds it took, for example "Azurite is installed".</summary>
    public required string Done { get; init; }

    /// <summary>What to do when npm fails, after what it said; without its full stop.</summary>
    public required string Advice { get; init; }

    /// <summary>Whether it is there, complete and up to date.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellation) =>
        File.Exists(Stamp) && await File.ReadAllTextAsync(Stamp, cancellation) == await Fingerprint(cancellation);

    /// <summary>Says that it is complete.</summary>
    /// <param name="fingerprint">Taken before the command ran: what changed meanwhile is made again the next time.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task StampAsync(string fingerprint, CancellationToken cancellation) => File.WriteAllTextAsync(Stamp, fingerprint, cancellation);

    private string Stamp => Path.Combine(Folder, StampName);
}
