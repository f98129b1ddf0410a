using AmiServerless.Core.Attachments;
using AmiServerless.Core.Intake;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Attachments;

/// <summary>Takes a file in; the body is the file.</summary>
public sealed class AddAttachment(StaffTokens tokens, AttachmentUpload upload)
{
    /// <summary><c>POST /api/applications/{id}/attachments?kind=&amp;fileName=</c></summary>
    [Function(nameof(AddAttachment))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "applications/{id}/attachments")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        // The campaign's own limit is the one that counts, and says so in words; the server's would answer first, and in none.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        var asked = new UploadRequest(request.Query("kind"), request.Query("fileName"), request.ContentType, request.ContentLength);
        return Answer.Of(
            await upload.UploadAsync(id, caller, asked, request.Body, request.ArrivedAt(), cancellation),
            file => Answer.Created(request, $"/api/applications/{id}/attachments/{file.Id}", file));
    }
}
