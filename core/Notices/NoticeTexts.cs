using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Notices;

/// <summary>What partners and applicants read of notices.</summary>
public static class NoticeTexts
{
    /// <summary>Longest note of an agency, characters.</summary>
    public const int MaxNote = 2_000;

    /// <summary>No such notice for this agency.</summary>
    public static Problem NoticeNotFound { get; } = new(404, "notice-not-found",
        "Avis introuvable", "Aucun avis de cet identifiant n’a été adressé à votre organisme.");

    /// <summary>A note that is too long.</summary>
    public static Problem NoteTooLong { get; } = new(400, "invalid-body", "Demande invalide", "Le commentaire est trop long.")
    {
        Errors = [new Fault("/note", "too-long", $"{MaxNote} caractères au plus.")],
    };

    /// <summary>An agency answered.</summary>
    public static TimelineEvent Answered(DateTimeOffset at, string agency, AcknowledgementRequest request) => new(
        at,
        request.Answer == NoticeAnswer.TakenUp ? "notice-taken-up" : "notice-declined",
        (request.Answer == NoticeAnswer.TakenUp ? $"{agency} prend en charge la demande." : $"{agency} ne donne pas suite.")
            + (string.IsNullOrWhiteSpace(request.Note) ? "" : $" Son message : {request.Note.Trim()}"));
}
