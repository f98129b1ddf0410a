using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Campaigns;

/// <summary>Reads a call.</summary>
public sealed class GetCampaign(CallCatalogue calls)
{
    /// <summary><c>GET /api/campaigns/{campaign}</c></summary>
    [Function(nameof(GetCampaign))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{campaign}")] HttpRequest request, string campaign) =>
        calls.Find(campaign) is { } call
            ? Answer.Ok(CampaignView.Of(call, request.ArrivedAt()))
            : Answer.Problem(IntakeProblems.CampaignNotFound);
}
