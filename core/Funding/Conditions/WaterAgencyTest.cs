using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Funding.Conditions;

/// <summary><c>water-agency</c>: the operation has at least one commune in the basin of a water agency.</summary>
public sealed record WaterAgencyTest : IFundTest
{
    /// <summary>The agency's id.</summary>
    public required string Agency { get; init; }

    /// <inheritdoc/>
    public Judgement Judge(Operation operation)
    {
        var name = operation.Campaign.Agencies.First(a => a.Id == Agency).Name;
        return Location.Judge(operation, c => c.WaterAgency == Agency, FundingTexts.InBasin(name), FundingTexts.BasinCaveat);
    }

    /// <inheritdoc/>
    public IEnumerable<string> Faults(Campaign campaign) =>
        campaign.Agencies.Any(a => a.Id == Agency) ? [] : [FundingTexts.CodeNotOfCampaign(Agency)];
}
