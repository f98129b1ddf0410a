using Azure;
using Microsoft.AspNetCore.Http;

namespace AmiServerless.Core.Problems;

/// <summary>What a caller is told when an operation threw: nothing of our inside, and what to do.</summary>
public static class FaultProblems
{
    /// <summary>Storage is out of reach, or says that it is too busy.</summary>
    public static Problem StorageUnavailable { get; } = new(503, "storage-unavailable",
        "Service momentanément indisponible",
        "L’enregistrement n’a pas pu se faire. Rien de ce qui était déjà enregistré n’est perdu : réessayez dans quelques instants.");

    /// <summary>A bug of ours.</summary>
    public static Problem Unexpected { get; } = new(500, "unexpected",
        "Erreur interne", "Une erreur imprévue s’est produite ; elle est signalée à l’exploitant. Rien de ce qui était déjà enregistré n’est perdu. Réessayez, puis prévenez le service instructeur si elle persiste.");

    /// <summary>The body is larger than anything this service takes.</summary>
    public static Problem BodyTooLarge { get; } = new(413, "body-too-large",
        "Envoi trop volumineux", "Ce qui est envoyé dépasse la taille admise par le service.");

    /// <summary>The request itself is not readable, or was cut.</summary>
    public static Problem UnreadableRequest { get; } = new(400, "unreadable-request",
        "Requête illisible", "La requête a été interrompue ou n’est pas conforme au protocole HTTP. Réessayez.");

    /// <summary>The problem of an exception.</summary>
    public static Problem Of(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => BodyTooLarge,
        BadHttpRequestException => UnreadableRequest,
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => StorageUnavailable,
        // The SDK's own tries, all of them in vain.
        AggregateException { InnerExceptions: var tries } when tries.All(one => Of(one) == StorageUnavailable) => StorageUnavailable,
        _ => Unexpected,
    };
}
