namespace AmiServerless.Core.Territory;

/// <summary>What <c>directory.json</c> holds.</summary>
/// <param name="Region">INSEE code of the region.</param>
/// <param name="Vintage">Date of the perimeters, in words.</param>
/// <param name="Source">Where the lists come from, in words.</param>
/// <param name="Licence">Their licence, in words.</param>
/// <param name="WaterAgencies">Ids of the water agencies that the communes may have.</param>
/// <param name="Departments">The departments of all the communes.</param>
internal sealed record DirectoryHead(
    string Region,
    string Vintage,
    string Source,
    string Licence,
    IReadOnlyList<string> WaterAgencies,
    IReadOnlyList<Department> Departments);
