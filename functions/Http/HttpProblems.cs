using AmiServerless.Core.Problems;

namespace AmiServerless.Functions.Http;

/// <summary>What is refused at the door, in words.</summary>
public static class HttpProblems
{
    /// <summary>A body of another media type than the one read here.</summary>
    public static Problem UnsupportedMediaType(string? found, string expected) => new(415, "unsupported-media-type",
        "Type de contenu inattendu",
        found is null
            ? $"L’en-tête Content-Type est absent ; « {expected} » est attendu ici."
            : $"Le contenu est annoncé comme « {found} » ; « {expected} » est attendu ici.");

    /// <summary>No body where one is read.</summary>
    public static Problem EmptyBody { get; } = new(400, "empty-body", "Envoi vide", "Rien n’a été reçu dans le corps de la requête.");
}
