using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Funding.Conditions;

/// <summary><c>lever</c>: the action serves at least one of the levers that the fund covers.</summary>
public sealed record LeverTest : IFundTest
{
    /// <summary>Levers covered.</summary>
    public required IReadOnlyList<string> Levers { get; init; }

    /// <inheritdoc/>
    public Judgement Judge(Operation operation) => new Coverage(Levers, []).Judge(
        FundingTexts.Levers,
        operation.Action.Levers,
        operation.Campaign.Levers,
        operation.MissingInAction("levers", FundingTexts.LeversDatum));

    /// <inheritdoc/>
    public IEnumerable<string> Faults(Campaign campaign) => new Coverage(Levers, []).Faults(campaign.Levers);
}
