using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Dossiers;

/// <summary>What can be wrong with a dossier sent, beyond its being a JSON body of the right shape (<see cref="Json.JsonBody"/>).</summary>
public static class DossierProblems
{
    /// <summary><c>invalid-dossier</c>: the dossier passes a limit, or names what the call does not know; each fault with its place.</summary>
    public static Problem InvalidDossier(IReadOnlyList<Fault> faults) =>
        new(400, "invalid-dossier", DossierTexts.Invalid, DossierTexts.Faults(faults.Count)) { Errors = faults };
}
