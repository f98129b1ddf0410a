namespace AmiServerless.Core.Support;

/// <summary>Where the needs of an emerging project go.</summary>
/// <param name="FollowUps">By need in the campaign's order, then by organisation in the catalogue's, the leading agency before those told.</param>
/// <param name="Gaps">What reaches nobody, and why: to be settled by a person, never dropped.</param>
public sealed record SupportRouting(IReadOnlyList<FollowUp> FollowUps, IReadOnlyList<RoutingGap> Gaps);

/// <summary>A need, or a part of the territory, that no agency of the call answers.</summary>
/// <param name="Need">The need kind as the letter has it; null where it has none.</param>
/// <param name="Organisation">The organisation that lacks an agency there; null where the need itself has no answer.</param>
/// <param name="Pointer">JSON pointer of the need in the dossier.</param>
/// <param name="Reason">What is missing and whom to ask, in French.</param>
public sealed record RoutingGap(string? Need, string? Organisation, string Pointer, string Reason);
