namespace AmiServerless.Core.Funding.Conditions;

/// <summary>A requirement that holds for certain kinds of action only; the others have nothing to show.</summary>
internal static class OnlyFor
{
    public static Judgement Judge(Operation operation, IReadOnlyList<string> kinds, Judgement requirement)
    {
        var kind = operation.Campaign.ActionKinds.FirstOrDefault(k => k.Id == operation.Action.Kind);
        if (kind is not null)
            return kinds.Contains(kind.Id) ? requirement : Judgement.Met(FundingTexts.NotNeeded(kind.Label));

        // Of an unknown kind: met either way where the requirement is met, unknown otherwise.
        return requirement.Outcome is ConditionOutcome.Met
            ? requirement
            : Judgement.Unknown(FundingTexts.NotTold(FundingTexts.Kind), operation.MissingInAction("kind", FundingTexts.KindDatum));
    }
}
