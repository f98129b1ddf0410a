namespace AmiServerless.Core.Territory;

/// <summary>A department with at least one commune in the directory, and the region it belongs to.</summary>
/// <param name="Code">INSEE code: <c>48</c>.</param>
/// <param name="Name">Name: "Lozère".</param>
/// <param name="Region">INSEE code of its region.</param>
/// <param name="RegionName">Name of its region: "Occitanie".</param>
public sealed record Department(string Code, string Name, string Region, string RegionName);
