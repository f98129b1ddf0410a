using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Receipts;

namespace AmiServerless.Core.Intake;

/// <summary>What the timeline and the pages say while a dossier is filed.</summary>
public static class IntakeTexts
{
    /// <summary>A status in words.</summary>
    public static string Label(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Draft => "brouillon, non déposé",
        ApplicationStatus.Submitted => "déposée, en cours de vérification",
        ApplicationStatus.Incomplete => "incomplète, à compléter",
        ApplicationStatus.Complete => "complète",
        ApplicationStatus.InSupport => "en accompagnement",
        ApplicationStatus.InFunding => "en recherche de financements",
        ApplicationStatus.UnderReview => "en examen par le comité",
        ApplicationStatus.Accepted => "retenue",
        ApplicationStatus.Redirected => "réorientée",
        ApplicationStatus.Declined => "non retenue",
        ApplicationStatus.Withdrawn => "retirée",
        ApplicationStatus.Expired => "non déposée avant la date limite",
        ApplicationStatus.Ineligible => "non éligible",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>A draft was opened.</summary>
    public static TimelineEvent Opened(DateTimeOffset at, string epci) =>
        new(at, "opened", $"Le dossier de {epci} est ouvert. Il n’est pas encore déposé.");

    /// <summary>The application was submitted.</summary>
    public static TimelineEvent Submitted(DateTimeOffset at, string zone, int submission, int files) =>
        new(at, "submitted", (submission == 1 ? "La candidature est déposée" : $"La candidature complétée est déposée (dépôt n° {submission})")
            + $" : reçue {ReceiptInstant.At(at, zone).Words}, {Files(files)}. L’accusé de réception est disponible.");

    /// <summary>The completeness was checked.</summary>
    public static TimelineEvent Checked(DateTimeOffset at, CompletenessReport report, DateTimeOffset? due, string zone) => report.Verdict switch
    {
        Verdict.Complete => new(at, "complete", "Le dossier est complet : tout ce que demande l’appel y figure."),
        Verdict.Incomplete => new(at, "incomplete",
            $"Le dossier est incomplet : {Missing(report.Findings.Count(finding => finding.Severity == Severity.Blocking))} à régler avant le moment suivant : {ReceiptInstant.At(due!.Value, zone).Words}. Le rapport dit lesquels et comment."),
        _ => new(at, "ineligible", "Le porteur n’est pas un EPCI éligible à cet appel ; le rapport dit pourquoi et à qui s’adresser."),
    };

    /// <summary>The application was withdrawn.</summary>
    public static TimelineEvent Withdrawn(DateTimeOffset at, string? reason) =>
        new(at, "withdrawn", string.IsNullOrWhiteSpace(reason) ? "La candidature est retirée par l’EPCI." : $"La candidature est retirée par l’EPCI. Motif donné : {reason.Trim()}");

    /// <summary>A file was added.</summary>
    public static TimelineEvent FileAdded(DateTimeOffset at, string fileName) => new(at, "file-added", $"Pièce ajoutée : {fileName}.");

    /// <summary>A file was taken out.</summary>
    public static TimelineEvent FileRemoved(DateTimeOffset at, string fileName) => new(at, "file-removed", $"Pièce retirée : {fileName}.");

    /// <summary>The lost access key was replaced by an agent.</summary>
    public static TimelineEvent KeyReplaced(DateTimeOffset at) =>
        new(at, "key-replaced", "Le lien d’accès a été remplacé à la demande de l’EPCI ; l’ancien ne fonctionne plus.");

    /// <summary>The deadline passed on a draft.</summary>
    public static TimelineEvent Expired(DateTimeOffset at, Campaign campaign) =>
        new(at, "expired", $"La date limite est passée sans que le dossier ait été déposé ({campaign.Calendar.DeadlineText}). Il reste lisible.");

    private static string Missing(int count) => count == 1 ? "un point" : $"{count} points";

    private static string Files(int count) => count switch { 0 => "sans pièce jointe", 1 => "une pièce jointe", _ => $"{count} pièces jointes" };
}
