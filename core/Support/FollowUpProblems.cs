using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Support;

/// <summary>What may be refused to whoever moves a follow-up, besides an impossible move (<see cref="SupportProblems"/>), in words.</summary>
public static class FollowUpProblems
{
    /// <summary>No such follow-up, or not this agency's.</summary>
    public static Problem FollowUpNotFound { get; } = new(404, "follow-up-not-found",
        "Suivi introuvable", "Aucun suivi de cet identifiant n’est confié à votre organisme pour cette candidature.");

    /// <summary>A note that is too long.</summary>
    public static Problem NoteTooLong(int most) => new(400, "invalid-body", "Demande invalide", "Le commentaire est trop long.")
    {
        Errors = [new Fault("/note", "too-long", $"{most} caractères au plus.")],
    };
}
