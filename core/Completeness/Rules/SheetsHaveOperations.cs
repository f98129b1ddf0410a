namespace AmiServerless.Core.Completeness.Rules;

/// <summary>
/// <c>sheets-have-operations</c>: each sheet belongs to an action of the list (x.sheets). One for an action of a later term is more than
/// is asked, so only an advice.
/// </summary>
internal sealed class SheetsHaveOperations : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        foreach (var sheet in examination.Sheets)
        {
            if (sheet.Actions.Count == 0)
                yield return new($"{sheet.Pointer}/action", CompletenessTexts.SheetWithoutAction(sheet.Sheet.Action)) { Subject = sheet.Sheet.Action };
            foreach (var action in sheet.Actions)
            {
                if (action is { IsShortTerm: false, Action.Term: { } term })
                    yield return new($"{sheet.Pointer}/action", CompletenessTexts.SheetNotAsked(action, term)) { Subject = action.Subject, Weight = Weight.AdviceOnly };
            }
        }
    }
}
