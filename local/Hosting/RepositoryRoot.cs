namespace AmiServerless.Local.Hosting;

/// <summary>The folder that holds <c>host.json</c>, <c>local/azurite</c>, <c>campaigns</c> and <c>web</c>.</summary>
public static class RepositoryRoot
{
    /// <summary>The nearest folder above the program with a solution in it. Fails when the program was taken out of its repository.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "AmiServerless.sln")))
                return folder.FullName;
        }
        throw new LocalHostException(
            $"No AmiServerless.sln above {AppContext.BaseDirectory}: the local host runs from its repository, with 'dotnet run --project local'.");
    }
}
