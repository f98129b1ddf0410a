using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Campaigns;

/// <summary>Lists the calls.</summary>
public sealed class ListCampaigns(CallCatalogue calls)
{
    /// <summary><c>GET /api/campaigns</c></summary>
    [Function(nameof(ListCampaigns))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns")] HttpRequest request) =>
        Answer.List(CampaignListItem.Of(calls.All, request.ArrivedAt()));
}
