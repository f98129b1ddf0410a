using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Json;

/// <summary>What can be wrong with the JSON body of a request, whatever it is for.</summary>
public static class JsonBodyProblems
{
    /// <summary>Code: the body is longer than is taken.</summary>
    public const string BodyTooLarge = "body-too-large";

    /// <summary>Code: there is no body.</summary>
    public const string EmptyBody = "empty-body";

    /// <summary>Code: the body is no JSON, or is not in UTF-8.</summary>
    public const string MalformedJson = "malformed-json";

    /// <summary>Code: the body is JSON, but not of the shape that is due.</summary>
    public const string InvalidBody = "invalid-body";

    internal static Problem TooLarge(int maxBytes) =>
        new(413, BodyTooLarge, "Envoi trop volumineux", $"Cet envoi dépasse {maxBytes / 1024} Kio, la taille admise ici. Réduisez les textes ; les documents se joignent comme pièces.");

    internal static Problem Of(Fault fault) => fault.Code switch
    {
        "empty" => new(400, EmptyBody, "Envoi vide", "Rien n’a été reçu dans le corps de la requête. Envoyez un document JSON."),
        "too-deep" => Invalid([fault]),
        _ => new(400, MalformedJson, "JSON illisible", fault.Detail) { Errors = [fault] },
    };

    internal static Problem Invalid(IReadOnlyList<Fault> faults) =>
        new(400, InvalidBody, "Envoi non conforme", faults.Count == 1
            ? "Un point de cet envoi n’est pas conforme : corrigez-le et recommencez."
            : $"{faults.Count} points de cet envoi ne sont pas conformes : corrigez-les et recommencez.")
        {
            Errors = faults,
        };
}
