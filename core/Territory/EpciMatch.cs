namespace AmiServerless.Core.Territory;

/// <summary>An EPCI found by a search.</summary>
/// <param name="Epci">The EPCI.</param>
/// <param name="Through">The member commune that the search names; null when it names the EPCI itself.</param>
public sealed record EpciMatch(Epci Epci, Commune? Through);
