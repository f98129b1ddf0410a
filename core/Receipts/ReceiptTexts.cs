using System.Globalization;
using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Receipts;

/// <summary>Every French text of the receipts.</summary>
internal static class ReceiptTexts
{
    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    // The zones in which France has regions. Another zone is named by its identifier.
    private static readonly Dictionary<string, string> Zones = new(StringComparer.Ordinal)
    {
        ["Europe/Paris"] = "heure de Paris",
        ["America/Guadeloupe"] = "heure de la Guadeloupe",
        ["America/Martinique"] = "heure de la Martinique",
        ["America/Cayenne"] = "heure de la Guyane",
        ["Indian/Reunion"] = "heure de La Réunion",
        ["Indian/Mayotte"] = "heure de Mayotte",
    };

    public const string WithoutTitle = "Projet sans titre";

    public const string WithoutProfile = "Profil non précisé";

    public const string NotReliable = "Ce reçu ne peut pas être reconnu";

    public const string MalformedDetail =
        "Le texte donné n’est pas un reçu signé : trois parties séparées par des points étaient attendues. Copiez en entier le fichier .jws joint à l’accusé de réception.";

    public const string AlgorithmDetail =
        "L’algorithme de signature annoncé n’est pas ES256, le seul que ce service emploie. Ce document ne vient pas de ce service ou a été modifié.";

    public const string UnknownKeyDetail =
        "La clé qui a servi à signer ce document n’est pas une clé de ce service. Vérifiez que l’accusé de réception vient bien de ce site, et non d’un autre.";

    public const string BadSignatureDetail =
        "La signature est incomplète ou abîmée. Copiez de nouveau, en entier, le fichier .jws joint à l’accusé de réception.";

    public const string AlteredDetail =
        "La signature ne correspond pas au contenu : le reçu a été modifié depuis qu’il a été délivré. Demandez l’original à la personne qui vous l’a transmis, ou au service chargé de l’appel.";

    public const string NotAReceiptDetail =
        "Ce document n’est pas un accusé de réception de dossier reconnu par ce service.";

    /// <summary>"le 18 septembre 2025 à 22 h 41 min 07 s, heure de Paris".</summary>
    public static string InWords(DateTimeOffset local, string zone, ClockRepetition repetition)
    {
        var day = local.Day == 1 ? "1er" : local.Day.ToString(CultureInfo.InvariantCulture);
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"le {day} {Months[local.Month - 1]} {local.Year} à {local.Hour} h {local.Minute:00} min {local.Second:00} s, {ZoneInWords(zone)}");
        return repetition switch
        {
            ClockRepetition.First => $"{words} ({OffsetInWords(local.Offset)}, avant le changement d’heure)",
            ClockRepetition.Second => $"{words} ({OffsetInWords(local.Offset)}, après le changement d’heure)",
            _ => words,
        };
    }

    /// <summary>What the receipt proves and what it does not.</summary>
    public static string Statement(bool demonstration) =>
        (demonstration ? "Démonstration : ce dépôt est fictif et cet accusé de réception n’a aucune valeur ; hors démonstration, il aurait la portée suivante. " : "")
        + "Cet accusé de réception atteste que le service chargé de l’appel a reçu, à la date et à l’heure indiquées, le dossier et les fichiers désignés par leur empreinte SHA-256, et eux seuls. "
        + "Il ne constitue pas une décision et n’atteste pas que le dossier est complet : les pièces sont vérifiées ensuite, et le candidat est informé de ce qui manque. "
        + "Le silence gardé sur cette candidature ne fait naître aucune décision implicite.";

    // What follows is the printed receipt.

    public const string Title = "Accusé de réception";

    public const string Demonstration = "DÉMONSTRATION";

    public const string DemonstrationMeans = "Ce dépôt est fictif. Ce document n’a aucune valeur et ne doit pas être transmis à une administration.";

    public const string ContentsHeading = "Ce qui a été reçu";

    public const string Dossier = "Dossier saisi en ligne";

    public const string DossierKind = "Réponses au formulaire, telles qu’elles ont été enregistrées au moment du dépôt";

    public const string ProofHeading = "Ce que prouve cet accusé de réception";

    public const string VerificationHeading = "Comment le vérifier";

    public const string VerifyOnline = "En ligne : scannez le code ci-contre ou ouvrez cette adresse :";

    public const string VerifyFile =
        "Pour s’assurer qu’un fichier conservé est bien celui qui a été reçu, calculez son empreinte SHA-256 et comparez-la à celle qui figure ici. Sous Windows, puis sous macOS ou Linux :";

    public const string NoHandwriting = "Document établi et signé par un traitement automatisé ; il ne porte pas de signature manuscrite.";

    public const string Boxes =
        "Le signe □ tient la place d’un caractère que les polices de ce document ne possèdent pas ; le texte exact est dans le reçu signé joint à ce PDF.";

    public static IReadOnlyList<string> VerifyFileCommands { get; } =
        ["certutil -hashfile \"nom du fichier\" SHA256", "shasum -a 256 \"nom du fichier\""];

    public static string JwsFileName(Receipt receipt) => $"{receipt.Reference}.jws";

    public static string DocumentTitle(Receipt receipt) =>
        $"{(receipt.Campaign.Demonstration ? $"{Demonstration} – " : "")}{Title} {receipt.Reference}";

    public static string Reach(ServiceInCharge service) => $"{service.Email} · {service.Phone}";

    public static string Call(ReceiptCampaign campaign) => $"Candidature à l’appel « {campaign.Title} »";

    /// <summary>The table at the top: a label, what matters, and what goes with it.</summary>
    public static IEnumerable<(string Label, string First, string? Second)> Facts(Receipt receipt) =>
    [
        ("Référence", receipt.Reference, null),
        ("Reçu", receipt.ReceivedAt.Words, $"soit {receipt.ReceivedAt.Utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)} en temps universel (UTC)"),
        ("Candidat", receipt.Applicant.Name, $"SIREN {InThrees(receipt.Applicant.Siren)}"),
        ("Projet", receipt.Project.Title, receipt.Project.ProfileLabel),
        ("Dépôt", receipt.Submission == 1 ? "n° 1" : $"n° {receipt.Submission}, qui remplace le précédent", null),
        ("Date limite", receipt.Campaign.DeadlineText, $"soit avant {receipt.Campaign.Deadline.Words}"),
        ("Règles", receipt.RulesVersion, "version des règles avec laquelle la complétude du dossier est vérifiée"),
    ];

    public static string Contents(Receipt receipt) =>
        $"{FilesInWords(receipt.Files)} Chaque contenu est désigné par son empreinte SHA-256, de 64 caractères : qu’un seul octet change, et l’empreinte n’est plus la même.";

    public static string KindAndSize(IReadOnlyList<ReceiptFile> files, int index)
    {
        var (file, kilobytes) = (files[index], files[index].Size >= Kilo);
        var size = kilobytes ? $"{SizeInWords(file.Size)} ({Bytes(file.Size)})" : Bytes(file.Size);
        return $"Fichier {index + 1} sur {files.Count} – {file.KindLabel} – {size}";
    }

    public static string VerifyAlone(Receipt receipt) =>
        $"Par ses propres moyens : le reçu signé, qui fait foi, est joint à ce PDF sous le nom {JwsFileName(receipt)} (volet des pièces jointes du lecteur). Sa signature (JWS, ES256) se vérifie avec la clé publique, publiée ici :";

    /// <summary>Opens the pages after the first, so that a page parted from the others says whose it is.</summary>
    public static string RunningHead(Receipt receipt) => $"{receipt.Applicant.Name} – reçu {receipt.ReceivedAt.Words}";

    public static string Foot(Receipt receipt) => DocumentTitle(receipt);

    public static string PageOf(int page, int of) => $"Page {page} sur {of}";

    private const long Kilo = 1024;

    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = "," };

    private static string FilesInWords(IReadOnlyList<ReceiptFile> files) => files.Count switch
    {
        0 => "Le dossier saisi en ligne, sans fichier joint.",
        1 => $"Le dossier saisi en ligne et un fichier joint ({SizeInWords(files[0].Size)}).",
        _ => $"Le dossier saisi en ligne et {files.Count} fichiers joints ({SizeInWords(files.Sum(file => file.Size))} au total).",
    };

    // Units as Windows shows them to whoever compares: 1 Ko is 1 024 octets.
    private static string SizeInWords(long bytes) => bytes switch
    {
        < Kilo => Bytes(bytes),
        < Kilo * Kilo => string.Create(Numbers, $"{bytes / (double)Kilo:N0} Ko"),
        _ => string.Create(Numbers, $"{bytes / (double)(Kilo * Kilo):N1} Mo"),
    };

    private static string Bytes(long number) => $"{number.ToString("N0", Numbers)} {(number < 2 ? "octet" : "octets")}";

    private static string InThrees(string siren) => string.Join('\u00A0', siren.Chunk(3).Select(digits => new string(digits)));

    private static string ZoneInWords(string zone) => Zones.GetValueOrDefault(zone, $"heure du fuseau {zone}");

    private static string OffsetInWords(TimeSpan offset) =>
        string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{offset:hh\\:mm}");
}
