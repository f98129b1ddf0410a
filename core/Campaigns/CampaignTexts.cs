using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Campaigns;

/// <summary>What the operator is told of a campaign's files.</summary>
internal static class CampaignTexts
{
    public const string Blank = "Ce texte est vide. Écrivez-le.";

    public const string NoParameters = "pas de paramètres, ce contrôle n’en prend pas";

    public static string InvalidValue(string expected) => $"Cette valeur ne convient pas. Attendu : {expected}.";

    public static string Duplicate(string name) => $"« {Excerpt.Of(name)} » figure deux fois. Gardez-en un seul.";

    public static string UnknownName(string name, IEnumerable<string> known) =>
        $"« {Excerpt.Of(name)} » n’existe pas. Noms possibles : {string.Join(", ", known)}.";

    public static string Incomplete(string name) => $"Rien n’est dit pour « {name} ». Ajoutez-le.";
}
