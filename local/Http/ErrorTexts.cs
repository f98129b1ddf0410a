using AmiServerless.Core.Problems;

namespace AmiServerless.Local.Http;

/// <summary>What callers read when a request fails before or beside the functions' own answers.</summary>
internal static class ErrorTexts
{
    public static Problem Internal(string trace) => new(
        500, "internal-error", "Erreur interne",
        $"Le service n’a pas pu répondre ; rien n’est à corriger dans votre demande. Réessayez dans quelques minutes et, si l’erreur persiste, signalez-la avec cette référence : {trace}.");

    public static Problem TooLarge() => new(
        413, "body-too-large", "Envoi trop volumineux",
        "Le contenu envoyé dépasse la taille que le service accepte. Réduisez-le, ou répartissez-le en plusieurs fichiers.");

    public static Problem Malformed(int status) => new(
        status, "malformed-request", "Requête mal formée",
        "La requête ne respecte pas le protocole HTTP, ou son contenu n’est pas arrivé en entier. Vérifiez la connexion, puis renvoyez-la.");
}
