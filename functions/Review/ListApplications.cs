using AmiServerless.Core.Review;
using AmiServerless.Core.SignIn;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Review;

/// <summary>Lists a campaign's applications (agents).</summary>
public sealed class ListApplications(StaffTokens tokens, ApplicationListing listing)
{
    /// <summary><c>GET /api/campaigns/{campaign}/applications?status=&amp;profile=&amp;department=&amp;after=</c></summary>
    [Function(nameof(ListApplications))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{campaign}/applications")] HttpRequest request,
        string campaign,
        CancellationToken cancellation)
    {
        if (!(await tokens.ReadAsync(request.Bearer())).Succeeded(out var caller, out var problem))
            return Answer.Problem(problem);
        if (!ApplicationListing.ReadStatus(request.Query("status")).Succeeded(out var status, out problem))
            return Answer.Problem(problem);
        var asked = new ListingRequest(status, request.Query("profile"), request.Query("department"), request.Query("after"));
        return Answer.Of(await listing.ListAsync(campaign, caller, asked, cancellation));
    }
}
