using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Territory;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Territory;

/// <summary>Reads an EPCI of the directory, with its communes.</summary>
public sealed class GetEpci(CallCatalogue calls)
{
    /// <summary><c>GET /api/campaigns/{campaign}/epci/{siren}</c></summary>
    [Function(nameof(GetEpci))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{campaign}/epci/{siren}")] HttpRequest request, string campaign, string siren)
    {
        if (calls.Find(campaign) is not { } call)
            return Answer.Problem(IntakeProblems.CampaignNotFound);
        return call.Directory.FindEpci(siren) is { } epci
            ? Answer.Ok(EpciDetail.Of(call, epci))
            : Answer.Problem(IntakeProblems.EpciNotFound(call));
    }
}
