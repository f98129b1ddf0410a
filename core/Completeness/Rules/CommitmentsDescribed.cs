using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>commitments-described</c>: what is declared can be understood (1.c). Declaring is never required, so it is an advice.</summary>
internal sealed class CommitmentsDescribed : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        for (var i = 0; i < examination.Dossier.Commitments.Count; i++)
        {
            var commitment = examination.Dossier.Commitments[i];
            if (examination.Campaign.CommitmentKinds.All(k => k.Id != commitment.Kind))
                yield return new($"/commitments/{i}/kind", CompletenessTexts.CommitmentWithoutKind());
            else if (commitment.Kind == Choice.Other && !Written.Says(commitment.Label))
                yield return new($"/commitments/{i}/label", CompletenessTexts.OtherCommitment());
        }
    }
}
