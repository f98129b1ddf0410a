using AmiServerless.Core.Attachments;
using AmiServerless.Core.Intake;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Attachments;

/// <summary>Takes a file out of a dossier.</summary>
public sealed class DeleteAttachment(StaffTokens tokens, AttachmentAccess access)
{
    /// <summary><c>DELETE /api/applications/{id}/attachments/{attachment}</c></summary>
    [Function(nameof(DeleteAttachment))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "applications/{id}/attachments/{attachment}")] HttpRequest request,
        string id,
        string attachment,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        return Answer.Of(await access.RemoveAsync(id, attachment, caller, request.ArrivedAt(), cancellation), _ => Results.NoContent());
    }
}
