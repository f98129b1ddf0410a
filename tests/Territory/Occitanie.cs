using AmiServerless.Core.Territory;
using AmiServerless.Local.Hosting;

namespace AmiServerless.Tests.Territory;

/// <summary>The real directory of Occitanie, read once.</summary>
internal static class Occitanie
{
    public const string Code = "76";
    public const string Label = "d’Occitanie";

    public static string DirectoriesFolder { get; } = Path.Combine(RepositoryRoot.Path, "campaigns", "directories");

    public static string Folder { get; } = Path.Combine(DirectoriesFolder, "occitanie");

    public static TerritoryDirectory Directory { get; } = TerritoryDirectory.Load(Folder);

    public static EligibilityJudgement Judge(string? siren) => Eligibility.Judge(siren, Code, Label, Directory);
}
