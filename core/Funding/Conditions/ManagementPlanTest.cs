using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Funding.Conditions;

/// <summary><c>management-plan</c>: a strategic management plan covers the habitats, for actions of certain kinds. Others need none.</summary>
public sealed record ManagementPlanTest : IFundTest
{
    /// <summary>Kinds of action that need one.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <inheritdoc/>
    public Judgement Judge(Operation operation) => OnlyFor.Judge(operation, Kinds, operation.Sheet?.ManagementPlan switch
    {
        true => Judgement.Met(FundingTexts.HasManagementPlan),
        false => Judgement.NotMet(FundingTexts.NoManagementPlan),
        null => Judgement.Unknown(
            FundingTexts.NotTold(FundingTexts.ManagementPlan), operation.MissingInSheet("managementPlan", FundingTexts.ManagementPlanDatum)),
    });

    /// <inheritdoc/>
    public IEnumerable<string> Faults(Campaign campaign) => Codes.Faults(Kinds, campaign.ActionKinds);
}
