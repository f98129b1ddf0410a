using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Review;

/// <summary>What agents read of the lists.</summary>
public static class ReviewTexts
{
    /// <summary>An <c>after</c> that no page gave.</summary>
    public static Problem InvalidPlace { get; } = IntakeProblems.InvalidParameter(
        "after", "invalid-value", "La suite demandée n’existe pas : la valeur « next » de la page précédente est attendue. Reprenez la liste au début.");

    /// <summary>A status that does not exist.</summary>
    public static Problem UnknownStatus { get; } = IntakeProblems.InvalidParameter(
        "status", "unknown-code", "Ce statut n’existe pas. Un statut est attendu, par exemple « submitted » ou « in-funding ».");

    /// <summary>A format that does not exist.</summary>
    public static Problem UnknownFormat { get; } = IntakeProblems.InvalidParameter(
        "format", "unknown-code", "Ce format n’est pas proposé. Formats possibles : csv, json.");
}
