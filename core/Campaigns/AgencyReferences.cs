using AmiServerless.Core.Problems;
using AmiServerless.Core.Support;

namespace AmiServerless.Core.Campaigns;

/// <summary>Whether the support and funding catalogues name agencies that the campaign has.</summary>
internal static class AgencyReferences
{
    // A fund or an organisation of each department stands for all the DDT(M).
    private const string DepartmentAgency = "{ddt}";

    /// <summary>Faults in <c>support.json</c>.</summary>
    public static IEnumerable<Fault> InSupport(Campaign campaign) => campaign.Support.Organisations.SelectMany((organisation, i) =>
        organisation.Scope is SupportScope.Region ? Known($"/organisations/{i}/id", organisation.Id, campaign) : []);

    /// <summary>Faults in <c>funds.json</c>.</summary>
    public static IEnumerable<Fault> InFunds(Campaign campaign) => campaign.Funds.Funds.SelectMany((fund, i) =>
        fund.Agency is null or DepartmentAgency ? [] : Known($"/funds/{i}/agency", fund.Agency, campaign));

    private static IEnumerable<Fault> Known(string place, string agency, Campaign campaign) =>
        campaign.Agencies.Any(a => a.Id == agency) ? [] : [CampaignFaults.UnknownName(place, agency, campaign.Agencies.Select(a => a.Id))];
}
