using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Json;

/// <summary>What is said of a document that is not what it should be.</summary>
internal static class JsonTexts
{
    public const string Text = "un texte";
    public const string WholeNumber = "un nombre entier";
    public const string Number = "un nombre";
    public const string Flag = "true ou false";
    public const string List = "une liste";
    public const string Object = "un objet";
    public const string Date = "une date de la forme AAAA-MM-JJ";
    public const string Instant = "une date et une heure avec leur décalage, de la forme AAAA-MM-JJTHH:MM:SS+HH:MM";
    public const string Null = "null";

    public const string NotUtf8 = "Le texte n’est pas en UTF-8. Enregistrez-le ou envoyez-le dans ce codage.";
    public const string Empty = "Le document est vide.";
    public const string BadText = "Ce texte contient un caractère incomplet (une moitié de paire de substitution). Saisissez-le de nouveau.";
    public const string BadName = "Le nom d’un champ contient un caractère incomplet (une moitié de paire de substitution).";

    public static string Code(IEnumerable<string> codes) => $"l’un des codes {string.Join(", ", codes)}";

    public static string Broken(long line, long character) =>
        $"Le document n’est pas du JSON : la lecture s’arrête à la ligne {line}, caractère {character}. Vérifiez les guillemets, les virgules et les accolades à cet endroit.";

    public static string TooDeep(int levels) => $"Le document emboîte plus de {levels} niveaux. Réduisez l’emboîtement des objets et des listes.";

    public static string WrongType(string expected, string received) => $"Attendu : {expected}. Reçu : {received}.";

    public static string NullValue(string expected) => $"La valeur null n’est pas admise ici. Attendu : {expected}. Si vous n’avez rien à dire, omettez le champ.";

    public static string NullInList(string expected) => $"Une liste ne contient pas de null. Attendu : {expected}. Retirez cet élément.";

    public static string OutOfRange(string expected) => $"Ce nombre est trop grand, ou trop précis. Attendu : {expected}.";

    public static string UnknownMember(string name, IEnumerable<string> known) =>
        $"Le champ « {Excerpt.Of(name)} » n’existe pas ici. Champs possibles : {string.Join(", ", known)}.";

    public static string Duplicate(string name) => $"Le champ « {Excerpt.Of(name)} » est donné deux fois. Gardez-en un seul.";

    public static string Missing(string name) => $"Le champ « {name} » manque.";

    public static string Quoted(string value) => $"« {Excerpt.Of(value)} »";
}
