using AmiServerless.Core.Attachments;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Attachments;

/// <summary>Hands a file out, streamed.</summary>
public sealed class GetAttachment(StaffTokens tokens, AttachmentAccess access)
{
    /// <summary><c>GET /api/applications/{id}/attachments/{attachment}</c></summary>
    [Function(nameof(GetAttachment))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "applications/{id}/attachments/{attachment}")] HttpRequest request,
        string id,
        string attachment,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        return Answer.Of(await access.OpenAsync(id, attachment, caller, cancellation), opened =>
        {
            var headers = request.HttpContext.Response.Headers;
            headers.ContentDisposition = FileNames.ContentDisposition(opened.File.FileName, FileFormat.FindByMediaType(opened.File.ContentType)!);
            headers.XContentTypeOptions = "nosniff";
            headers.CacheControl = "private, no-store";
            request.HttpContext.Response.ContentLength = opened.File.Size;
            return Results.Stream(opened.Content, opened.File.ContentType);
        });
    }
}
