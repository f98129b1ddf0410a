using System.Globalization;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Campaigns;

/// <summary>What the operator is told of the campaigns' files.</summary>
internal static class CampaignTexts
{
    public const string Blank = "Ce texte est vide. Écrivez-le.";
    public const string MissingFile = "Ce fichier manque. Un appel en compte trois : campaign.json, support.json et funds.json.";
    public const string NoCampaign = "Ce dossier ne contient aucun appel. Un appel est un sous-dossier avec son fichier campaign.json.";

    // What is expected, after "Attendu :".
    public const string KebabCase = "de 1 à 40 caractères parmi a-z, 0-9 et le trait d’union, sans trait d’union au bord ni doublé";
    public const string Prefix = "de 3 à 10 capitales ou chiffres";
    public const string RuleId = "un repère comme 3.b.4.location";
    public const string RegionCode = "le code Insee d’une région, deux chiffres";
    public const string DepartmentCode = "le code Insee d’un département";
    public const string Zone = "le nom d’un fuseau horaire, par exemple Europe/Paris";
    public const string AfterOpening = "un instant postérieur à l’ouverture";
    public const string Email = "une adresse électronique";
    public const string Share = "une part, plus de 0 et au plus 1";
    public const string Positive = "un nombre positif";
    public const string Days = "un nombre de jours de 1 à 365";
    public const string Minutes = "un nombre de minutes de 0 à 1440";
    public const string AtLeastMaxFile = "au moins maxFileBytes";
    public const string GoalYear = "une année qui ne précède pas l’ouverture";
    public const string NotEmpty = "au moins un élément";
    public const string NoParameters = "pas de paramètres, ce contrôle n’en prend pas";
    public const string Guarantees = "au moins une garantie, puisqu’une nature d’action en demande une";

    public static string InvalidValue(string expected) => $"Cette valeur ne convient pas. Attendu : {expected}.";

    public static string Duplicate(string name) => $"« {Excerpt.Of(name)} » figure deux fois. Gardez-en un seul.";

    public static string UnknownName(string name, IEnumerable<string> known) =>
        $"« {Excerpt.Of(name)} » n’existe pas. Noms possibles : {string.Join(", ", known)}.";

    public static string Incomplete(string name) => $"Rien n’est dit pour « {name} ». Ajoutez-le.";

    public static string FolderName(string folder) => $"le nom de son dossier, « {folder} »";

    public static string Offset(string zone, DateTimeOffset right) =>
        $"le décalage de {zone} à cet instant, soit {right.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)}";

    public static string RuleForAnotherProfile(string rule, string profile) => $"une règle qui s’applique au profil « {profile} », ce que « {rule} » ne fait pas";

    public static string Summary(IReadOnlyList<CampaignError> errors) =>
        $"Les fichiers des appels ne peuvent pas être utilisés ({errors.Count} erreur{(errors.Count > 1 ? "s" : "")}) :\n{string.Join('\n', errors.Select(e => $"- {e}"))}";

    public static string DemonstrationTitle(string title) => $"Démonstration : {title}";

    public static string DemonstrationSummary(string summary) => $"Appel de démonstration, sans effet : rien de ce qui y est déposé n’est instruit. {summary}";

    public static string Before(DateTimeOffset deadline) =>
        string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"avant le {(deadline.Day == 1 ? "1er" : deadline.Day)} {deadline:MMMM yyyy} à {deadline.Hour} h {deadline:mm}");
}
