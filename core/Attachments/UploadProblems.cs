using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Attachments;

/// <summary>What may stop an upload or a download besides the file itself (<see cref="AttachmentProblems"/>), in words.</summary>
public static class UploadProblems
{
    /// <summary>No such file in this application, for this caller.</summary>
    public static Problem AttachmentNotFound { get; } = new(404, "attachment-not-found",
        "Pièce introuvable", "Cette candidature ne contient pas cette pièce ; elle a peut-être été retirée ou remplacée.");

    /// <summary>The malware scan has not spoken yet.</summary>
    public static Problem AttachmentNotScanned { get; } = new(409, "attachment-not-scanned",
        "Pièce en cours d’analyse", "L’analyse antivirus de cette pièce n’est pas terminée. Réessayez dans quelques minutes.");

    /// <summary>The malware scan refused the file.</summary>
    public static Problem AttachmentMalicious { get; } = new(409, "attachment-malicious",
        "Pièce bloquée", "L’analyse antivirus a trouvé cette pièce dangereuse : elle n’est remise à personne. Déposez-en une version saine.");

    /// <summary>A kind that the campaign does not have.</summary>
    public static Problem UnknownKind(IReadOnlyList<Choice> kinds) => IntakeProblems.InvalidParameter(
        "kind", "unknown-code", $"La nature de la pièce n’est pas connue. Natures possibles : {string.Join(", ", kinds.Select(kind => kind.Id))}.");

    /// <summary>One file more than the campaign takes.</summary>
    public static Problem TooManyFiles(int most) => new(409, "too-many-files",
        "Trop de pièces", $"Une candidature compte {most} pièces au plus. Retirez-en une, ou réunissez plusieurs documents en un seul PDF.");

    /// <summary>Begun in time, and not ended within the allowance.</summary>
    public static Problem UploadTooLate(int minutes) => new(409, "upload-too-late",
        "Envoi terminé trop tard",
        $"L’envoi a commencé avant la date limite, mais s’est poursuivi au-delà des {minutes} minutes admises pour tous. La pièce n’a pas pu être gardée ; le reste du dossier est intact.");
}
