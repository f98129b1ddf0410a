using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Json;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Dossiers;

/// <summary>The way in for a dossier: what comes out of it fits its type, its limits and the codes of its campaign.</summary>
public static class DossierReader
{
    /// <summary>Reads a dossier from the body of a request.</summary>
    /// <param name="body">JSON, UTF-8, at most <see cref="DossierLimits.BodyBytes"/> and <see cref="AmiJson.MaxDepth"/> levels.</param>
    /// <param name="campaign">The call it answers.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The dossier, or the problem of <see cref="JsonBody.ReadAsync"/> or <c>invalid-dossier</c>, with the place of each fault.</returns>
    public static async Task<Result<Dossier>> ReadAsync(Stream body, Campaign campaign, CancellationToken cancellation)
    {
        var read = await JsonBody.ReadAsync<Dossier>(body, DossierLimits.BodyBytes, cancellation);
        if (!read.Succeeded(out var dossier, out var problem))
            return problem;
        var faults = DossierValidator.Validate(campaign, dossier);
        return faults.Count > 0 ? DossierProblems.Invalid(faults) : dossier;
    }
}
