using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Dossiers;

/// <summary>What can be wrong with a dossier sent, beyond its being a JSON body of the right shape.</summary>
public static class DossierProblems
{
    /// <summary>Code: the dossier passes a limit, or names what the call does not know.</summary>
    public const string InvalidDossier = "invalid-dossier";

    /// <summary>The faults of a dossier, as one problem.</summary>
    public static Problem Invalid(IReadOnlyList<Fault> faults) =>
        new(400, InvalidDossier, DossierTexts.Invalid, DossierTexts.Faults(faults.Count)) { Errors = faults };
}
