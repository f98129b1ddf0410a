using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Funding.Conditions;

/// <summary><c>guarantee</c>: an action of certain kinds, an acquisition, has a guarantee of permanence (2.o3.g). Others need none.</summary>
public sealed record GuaranteeTest : IFundTest
{
    /// <summary>Kinds of action that need one.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Guarantees that are enough.</summary>
    public required IReadOnlyList<string> Guarantees { get; init; }

    /// <inheritdoc/>
    public Judgement Judge(Operation operation) => OnlyFor.Judge(operation, Kinds, JudgeGuarantee(operation));

    /// <inheritdoc/>
    public IEnumerable<string> Faults(Campaign campaign) =>
        [.. Codes.Faults(Kinds, campaign.ActionKinds), .. Codes.Faults(Guarantees, campaign.Guarantees)];

    private Judgement JudgeGuarantee(Operation operation)
    {
        var guarantee = operation.Campaign.Guarantees.FirstOrDefault(g => g.Id == operation.Action.Guarantee);
        if (guarantee is null)
            return Judgement.Unknown(FundingTexts.NotTold(FundingTexts.GuaranteeSubject), operation.MissingInAction("guarantee", FundingTexts.GuaranteeDatum));
        return Guarantees.Contains(guarantee.Id)
            ? Judgement.Met(FundingTexts.Guarantee(guarantee.Label))
            : Judgement.NotMet(FundingTexts.GuaranteeOutside(guarantee.Label));
    }
}
