using AmiServerless.Core.Territory;

namespace AmiServerless.Tests.Territory;

/// <summary>The real directory of Occitanie, read once.</summary>
internal static class Occitanie
{
    public const string Code = "76";
    public const string Label = "d’Occitanie";

    public static string DirectoriesFolder { get; } = Path.Combine(RepositoryRoot(), "campaigns", "directories");

    public static string Folder { get; } = Path.Combine(DirectoriesFolder, "occitanie");

    public static TerritoryDirectory Directory { get; } = TerritoryDirectory.Load(Folder);

    public static EligibilityJudgement Judge(string? siren) => Eligibility.Judge(siren, Code, Label, Directory);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AmiServerless.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
