using System.Globalization;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Territory;
using AmiServerless.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace AmiServerless.Functions.Territory;

/// <summary>Finds an EPCI by its name, by a commune's or by SIREN.</summary>
public sealed class SearchEpci(CallCatalogue calls)
{
    private const int DefaultLimit = 10;
    private const int MaxLimit = 50;

    /// <summary><c>GET /api/campaigns/{campaign}/epci?q=&amp;limit=</c></summary>
    [Function(nameof(SearchEpci))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{campaign}/epci")] HttpRequest request, string campaign)
    {
        if (calls.Find(campaign) is not { } call)
            return Answer.Problem(IntakeProblems.CampaignNotFound);
        var asked = request.Query("limit") ?? DefaultLimit.ToString(CultureInfo.InvariantCulture);
        if (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > MaxLimit)
            return Answer.Problem(IntakeProblems.InvalidParameter("limit", "invalid-value", $"Un nombre de 1 à {MaxLimit} est attendu."));
        return Answer.List<EpciListItem>([.. call.Directory.Search(request.Query("q"), limit).Select(match => EpciListItem.Of(call, match))]);
    }
}
