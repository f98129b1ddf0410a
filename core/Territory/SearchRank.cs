namespace AmiServerless.Core.Territory;

/// <summary>A name found and what it is ranked by.</summary>
/// <param name="Name">The name.</param>
/// <param name="Level">How well it answers.</param>
/// <param name="Hints">Hints of the search that it meets.</param>
/// <param name="First">Position in the name of the first word found.</param>
/// <param name="Left">Words of the name that the search did not ask for.</param>
internal sealed record SearchRank(SearchedName Name, SearchLevel Level, int Hints = 0, int First = 0, int Left = 0)
{
    /// <summary>Smaller is better.</summary>
    public (SearchLevel Level, int FewerHints, int First, int Left, int Order) Key => (Level, -Hints, First, Left, Name.Order);
}
