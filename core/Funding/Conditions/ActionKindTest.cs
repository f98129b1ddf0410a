using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Funding.Conditions;

/// <summary><c>action-kind</c>: the action is of a kind (article 2) that the fund covers.</summary>
public sealed record ActionKindTest : IFundTest
{
    /// <summary>Kinds of action covered.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Kinds that no source includes or excludes: the outcome is unknown, and the funder alone can tell.</summary>
    public IReadOnlyList<string> Unsure { get; init; } = [];

    /// <inheritdoc/>
    public Judgement Judge(Operation operation) => new Coverage(Kinds, Unsure).Judge(
        FundingTexts.Kind,
        operation.Action.Kind is { } kind ? [kind] : [],
        operation.Campaign.ActionKinds,
        operation.MissingInAction("kind", FundingTexts.KindDatum));

    /// <inheritdoc/>
    public IEnumerable<string> Faults(Campaign campaign) => new Coverage(Kinds, Unsure).Faults(campaign.ActionKinds);
}
