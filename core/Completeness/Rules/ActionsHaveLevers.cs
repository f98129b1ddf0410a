namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>actions-have-levers</c>: the table matching the actions with the levers, drawn from the actions, has no empty row (3.b.2).</summary>
internal sealed class ActionsHaveLevers : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        if (examination.Actions.Count == 0)
            return [new("/actions", CompletenessTexts.EmptyLeverTable())];
        var levers = examination.Campaign.Levers.Select(l => l.Id).ToHashSet();
        return from action in examination.Actions
               where !action.Action.Levers.Any(levers.Contains)
               select new Shortfall($"{action.Pointer}/levers", CompletenessTexts.ActionWithoutLever(action)) { Subject = action.Subject };
    }
}
