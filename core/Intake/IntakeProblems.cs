using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;
using AmiServerless.Core.Receipts;
using AmiServerless.Core.Territory;

namespace AmiServerless.Core.Intake;

/// <summary>Everything that an applicant may be refused while filing, in words.</summary>
public static class IntakeProblems
{
    /// <summary>No campaign of that name.</summary>
    public static Problem CampaignNotFound { get; } = new(404, "campaign-not-found",
        "Appel à manifestation d’intérêt inconnu", "Aucun appel ne porte cet identifiant. Vérifiez l’adresse de la page.");

    /// <summary>No such application, or not the caller's: the two are not told apart (promise 4).</summary>
    public static Problem ApplicationNotFound { get; } = new(404, "application-not-found",
        "Candidature introuvable",
        "Aucune candidature ne correspond à ce numéro et à cette clé d’accès. Vérifiez le lien qui vous a été remis à l’ouverture du dossier ; s’il est perdu, adressez-vous au service instructeur.");

    /// <summary>Nothing was submitted under that reference, or by that application yet.</summary>
    public static Problem ReceiptNotFound { get; } = new(404, "receipt-not-found",
        "Aucun accusé de réception",
        "Aucune candidature déposée ne correspond : un dossier en brouillon n’a pas encore d’accusé de réception. Vérifiez la référence.");

    /// <summary>Neither key nor token.</summary>
    public static Problem SignInRequired { get; } = new(401, "sign-in-required",
        "Accès protégé", "Présentez la clé d’accès de la candidature, ou connectez-vous si vous êtes agent ou partenaire.");

    /// <summary>A token that is out of date, or not of the operator's provider.</summary>
    public static Problem SignInInvalid { get; } = new(401, "sign-in-invalid",
        "Connexion expirée", "Votre connexion n’est plus valable. Reconnectez-vous ; rien de ce qui était enregistré n’est perdu.");

    /// <summary>Signed in, without the role.</summary>
    public static Problem RoleRequired { get; } = new(403, "role-required",
        "Accès refusé", "Votre compte n’a pas le rôle nécessaire pour cette action. Adressez-vous à l’administrateur du service.");

    /// <summary>A write without <c>If-Match</c>.</summary>
    public static Problem IfMatchRequired { get; } = new(428, "if-match-required",
        "Version non précisée",
        "Indiquez dans l’en-tête If-Match la version du dossier que vous modifiez, afin que personne n’efface le travail d’un autre.")
    {
        Errors = [new Fault("If-Match", "required", "L’en-tête If-Match est attendu, par exemple \"7\".")],
    };

    /// <summary>An <c>If-Match</c> that is no version.</summary>
    public static Problem IfMatchInvalid { get; } = InvalidParameter(
        "If-Match", "invalid-value", "L’en-tête If-Match doit être la version lue du dossier, par exemple \"7\".");

    /// <summary>Opening a draft without an idempotency key.</summary>
    public static Problem IdempotencyKeyRequired { get; } = new(400, "idempotency-key-required",
        "Clé d’idempotence absente",
        "L’en-tête Idempotency-Key est attendu : un UUID aléatoire propre à cette demande, pour qu’une réponse perdue puisse être redemandée.")
    {
        Errors = [new Fault("Idempotency-Key", "required", "Un UUID de version 4 est attendu.")],
    };

    /// <summary>An idempotency key that is not a random UUID.</summary>
    public static Problem IdempotencyKeyInvalid { get; } = InvalidParameter(
        "Idempotency-Key", "invalid-value", "L’en-tête Idempotency-Key doit être un UUID aléatoire (version 4), propre à cette demande.");

    /// <summary>Before the opening.</summary>
    public static Problem NotOpenYet(Campaign campaign) => new(409, "campaign-not-open",
        "Dépôt pas encore ouvert", $"Les candidatures pourront être déposées à partir du moment suivant : {When(campaign, campaign.Calendar.Opens)}.");

    /// <summary>From the deadline on.</summary>
    public static Problem DeadlinePassed(Campaign campaign, DateTimeOffset arrived) => new(409, "deadline-passed",
        "Date limite dépassée",
        $"Les candidatures étaient à déposer {campaign.Calendar.DeadlineText}. Votre demande est arrivée {When(campaign, arrived)} : elle ne peut plus être prise. Rien de ce qui était enregistré n’est perdu. Pour toute question : {campaign.Service.Name}, {campaign.Service.Email}, {campaign.Service.Phone}.");

    /// <summary>From the end of the completion on.</summary>
    public static Problem CompletionPassed(Campaign campaign, ApplicationRecord application) => new(409, "completion-passed",
        "Délai de complément dépassé",
        $"Les compléments étaient attendus avant le moment suivant : {When(campaign, IntakeWindow.ClosesAt(campaign, application))}. Votre candidature reste enregistrée telle qu’elle a été déposée. Adressez-vous au service instructeur : {campaign.Service.Email}, {campaign.Service.Phone}.");

    /// <summary>The application is no longer in the applicant's hands.</summary>
    public static Problem NotEditable(ApplicationStatus status) => new(409, "application-not-editable",
        "Candidature non modifiable",
        $"La candidature est « {IntakeTexts.Label(status)} » : elle ne peut plus être modifiée. Si vous devez la corriger, adressez-vous au service instructeur.");

    /// <summary>It can no longer be withdrawn.</summary>
    public static Problem NotWithdrawable(ApplicationStatus status) => new(409, "withdrawal-not-possible",
        "Retrait impossible", $"La candidature est « {IntakeTexts.Label(status)} » : il n’y a plus rien à retirer.");

    /// <summary>A reason that is too long.</summary>
    public static Problem ReasonTooLong(int most) => new(400, "invalid-body", "Demande invalide", "Le motif est trop long.")
    {
        Errors = [new Fault("/reason", "too-long", $"{most} caractères au plus.")],
    };

    /// <summary>Somebody else saved first.</summary>
    public static Problem VersionConflict(int current, IReadOnlyList<string>? changed) => new(412, "version-conflict",
        "Dossier modifié entre-temps",
        "Le dossier a été enregistré depuis un autre poste ou un autre onglet. Rien n’est perdu : relisez la version enregistrée, reprenez-y vos changements, puis enregistrez de nouveau.")
    {
        CurrentVersion = current,
        Changed = changed,
    };

    /// <summary>The EPCI already has a live application. Tells nothing more of it.</summary>
    public static Problem ApplicationExists(Campaign campaign, Epci epci) => new(409, "application-exists",
        "Une candidature est déjà ouverte",
        $"Une candidature de {epci.Name} est déjà ouverte pour cet appel : chaque EPCI en dépose une seule. Rapprochez-vous de la personne de votre collectivité qui l’a ouverte ; si le lien d’accès est perdu, écrivez à {campaign.Service.Email} ou appelez le {campaign.Service.Phone}.");

    /// <summary>The SIREN is not one, or not that of an eligible EPCI (1.a).</summary>
    public static Problem Refused(EligibilityJudgement eligibility)
    {
        var invalid = eligibility.Outcome is EligibilityOutcome.SirenMissing or EligibilityOutcome.SirenInvalid;
        var detail = eligibility.Settle is null ? eligibility.Found : $"{eligibility.Found} {eligibility.Settle}";
        return new Problem(422, invalid ? "siren-invalid" : "epci-not-eligible", invalid ? "Numéro SIREN invalide" : "Porteur non éligible", detail)
        {
            Errors = [new Fault("/siren", "invalid-value", detail)],
        };
    }

    /// <summary>No EPCI of that SIREN in the directory.</summary>
    public static Problem EpciNotFound(Call call) => new(404, "epci-not-found",
        "EPCI introuvable",
        $"Aucun EPCI à fiscalité propre ayant une commune dans la région ne porte ce SIREN ({call.Directory.Vintage}). Cherchez-le par son nom.");

    /// <summary>A header or query parameter that is not as it should be.</summary>
    public static Problem InvalidParameter(string name, string fault, string detail) => new(400, "invalid-parameter", "Paramètre invalide", detail)
    {
        Errors = [new Fault(name, fault, detail)],
    };

    /// <summary>The dossier names another EPCI than the application.</summary>
    public static Problem OtherApplicant(ApplicationRecord application) => new(400, "invalid-body",
        "Porteur différent",
        $"Cette candidature est celle de {application.EpciName} (SIREN {application.Siren}). Pour un autre EPCI, ouvrez une autre candidature.")
    {
        Errors = [new Fault("/applicant/siren", "invalid-value", $"Le SIREN attendu est {application.Siren}.")],
    };

    private static string When(Campaign campaign, DateTimeOffset instant) => ReceiptInstant.At(instant, campaign.Calendar.Zone).Words;
}
