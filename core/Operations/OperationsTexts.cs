using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Operations;

/// <summary>What agents and operators read of the service's own work.</summary>
public static class OperationsTexts
{
    /// <summary>No such dead letter.</summary>
    public static Problem DeadLetterNotFound { get; } = new(404, "dead-letter-not-found",
        "Message introuvable", "Aucun message en échec ne porte cet identifiant ; il a peut-être déjà été rejoué.");
}
