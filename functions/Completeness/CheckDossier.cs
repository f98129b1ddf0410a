using AmiServerless.Core.Completeness;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Completeness;

/// <summary>Says what a dossier still lacks, at any time, for anyone, storing nothing.</summary>
public sealed class CheckDossier(CompletenessCheck check)
{
    /// <summary><c>POST /api/campaigns/{campaign}/check?attachments=strategy,map</c></summary>
    [Function(nameof(CheckDossier))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{campaign}/check")] HttpRequest request,
        string campaign,
        CancellationToken cancellation)
    {
        if (!(await request.ReadDossierAsync(cancellation)).Succeeded(out var dossier, out var problem))
            return Answer.Problem(problem);
        return Answer.Of(check.Preview(campaign, dossier, (request.Query("attachments") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }
}
