using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Dossiers;

/// <summary>What is said of a dossier that cannot be kept as it is.</summary>
internal static class DossierTexts
{
    public const string Invalid = "Dossier non conforme";
    public const string Control = "Ce texte contient un caractère invisible qui ne s’imprime pas. Effacez-le et saisissez le texte de nouveau.";
    public const string InvalidId = "Cet identifiant comporte de 1 à 40 caractères : lettres minuscules sans accent, chiffres et traits d’union.";
    public const string InvalidSiren = "Un numéro SIREN comporte neuf chiffres, sans espace.";
    public const string InvalidCommune = "Un code commune de l’Insee comporte cinq caractères, par exemple 31555.";
    public const string NegativeAmount = "Un montant ne peut pas être négatif.";
    public const string NegativeMeasure = "Une surface ou une longueur ne peut pas être négative.";
    public const string TooLarge = "Ce nombre est trop grand pour être juste. Vérifiez-le.";

    public static string Faults(int count) => count == 1
        ? "Un point du dossier ne peut pas être enregistré : corrigez-le et recommencez."
        : $"{count} points du dossier ne peuvent pas être enregistrés : corrigez-les et recommencez.";

    public static string TooLong(int length, int most) => $"Ce texte compte {length} caractères ; {most} au plus sont admis. Raccourcissez-le.";

    public static string TooMany(int count, int most) => $"Cette liste compte {count} éléments ; {most} au plus sont admis. Retirez-en, ou regroupez-les.";

    public static string DuplicateId(string id) => $"L’identifiant « {id} » désigne déjà une autre action. Donnez-en un différent à chaque action.";

    public static string UnknownCode(string code, IEnumerable<Choice> choices) =>
        $"« {Excerpt.Of(code)} » n’est pas un code de cet appel. Codes admis : {string.Join(", ", choices.Select(c => c.Id))}.";
}
