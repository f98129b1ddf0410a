namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>actions-have-kind</c>: each action is of a kind of article 2 (2.s1–2.c3).</summary>
internal sealed class ActionsHaveKind : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination) =>
        from action in examination.Actions
        where action.Kind is null
        select new Shortfall($"{action.Pointer}/kind", CompletenessTexts.ActionWithoutKind(action)) { Subject = action.Subject };
}
