namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>permanence-guarantee</c>: an acquisition comes with a guarantee of permanence, whatever its term (2.o3.g).</summary>
internal sealed class PermanenceGuarantee : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        var guarantees = examination.Campaign.Guarantees;
        return from action in examination.Actions
               where action.Kind is { NeedsGuarantee: true } && guarantees.All(g => g.Id != action.Action.Guarantee)
               select new Shortfall($"{action.Pointer}/guarantee", CompletenessTexts.NoGuarantee(action, guarantees)) { Subject = action.Subject };
    }
}
