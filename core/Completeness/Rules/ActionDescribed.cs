using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>action-described</c>: each action of the rule's own kind says what is done (2.s1–2.o3), in its description or in its sheet.</summary>
internal sealed class ActionDescribed(RuleText rule) : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination) =>
        from action in examination.Actions
        where action.Kind?.Rule == rule.Id
            && !Written.Says(action.Action.Description)
            && !examination.Sheets.Any(s => s.Actions.Contains(action))
        select new Shortfall($"{action.Pointer}/description", CompletenessTexts.ActionNotDescribed(action)) { Subject = action.Subject };
}
