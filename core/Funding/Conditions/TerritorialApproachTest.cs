using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Funding.Conditions;

/// <summary>
/// <c>territorial-approach</c>: the operation lies within a territorial approach of the water agency, for actions of certain kinds.
/// Others need none.
/// </summary>
public sealed record TerritorialApproachTest : IFundTest
{
    /// <summary>Kinds of action that must.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <inheritdoc/>
    public Judgement Judge(Operation operation) => OnlyFor.Judge(operation, Kinds, operation.Sheet?.TerritorialApproach switch
    {
        true => Judgement.Met(FundingTexts.InTerritorialApproach),
        false => Judgement.NotMet(FundingTexts.OutsideTerritorialApproach),
        null => Judgement.Unknown(
            FundingTexts.NotTold(FundingTexts.TerritorialApproach),
            operation.MissingInSheet("territorialApproach", FundingTexts.TerritorialApproachDatum)),
    });

    /// <inheritdoc/>
    public IEnumerable<string> Faults(Campaign campaign) => Codes.Faults(Kinds, campaign.ActionKinds);
}
