using AmiServerless.Core.Intake;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Intake;

/// <summary>Saves a dossier: the form's autosave.</summary>
public sealed class SaveDossier(StaffTokens tokens, DossierSaving saving)
{
    /// <summary><c>PUT /api/applications/{id}/dossier</c></summary>
    [Function(nameof(SaveDossier))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "applications/{id}/dossier")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        if (!request.IfMatch().Succeeded(out var version, out problem))
            return Answer.Problem(problem);
        if (!(await request.ReadDossierAsync(cancellation)).Succeeded(out var dossier, out problem))
            return Answer.Problem(problem);
        return Answer.Of(
            await saving.SaveAsync(id, caller, version, dossier, request.ArrivedAt(), cancellation),
            saved => Answer.Ok(request, saved, saved.Version));
    }
}
