using AmiServerless.Core.Review;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Review;

/// <summary>Exports a campaign's applications (agents).</summary>
public sealed class ExportApplications(StaffTokens tokens, ApplicationListing listing)
{
    /// <summary><c>GET /api/campaigns/{campaign}/export?format=csv|json</c></summary>
    [Function(nameof(ExportApplications))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{campaign}/export")] HttpRequest request,
        string campaign,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        var exported = await listing.ExportAsync(campaign, caller, cancellation);
        return request.Query("format") switch
        {
            null or "json" => Answer.Of(exported),
            "csv" => Answer.Of(exported, export => Results.File(
                ApplicationCsv.Write(export.Items), "text/csv; charset=utf-8", $"{campaign}.csv")),
            _ => Answer.Problem(ReviewTexts.UnknownFormat),
        };
    }
}
