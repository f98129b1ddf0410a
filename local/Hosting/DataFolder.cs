namespace AmiServerless.Local.Hosting;

/// <summary>The folder kept from one start to the next, held by one host at a time: the system lets go of it however that host ends.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held) => (Path, this.held) = (path, held);

    public string Path { get; }

    public static DataFolder Hold(string path)
    {
        Directory.CreateDirectory(path);
        try
        {
            return new(path, new FileStream(System.IO.Path.Combine(path, "host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken)
        {
            throw new LocalHostException(
                $"Another local host works on {path}. Stop it, or start this one on other data with --data and a folder.", taken);
        }
    }

    public void Dispose() => held.Dispose();
}
