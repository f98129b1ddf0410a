namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>operations-have-sheets</c>: each short-term operation has its sheet, and only one (3.b.4).</summary>
internal sealed class OperationsHaveSheets : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        foreach (var action in examination.Actions.Where(a => a.IsShortTerm))
        {
            var sheets = examination.Sheets.Count(s => s.Actions.Contains(action));
            if (sheets == 0)
                yield return new(action.Pointer, CompletenessTexts.NoSheet(action)) { Subject = action.Subject };
            else if (sheets > 1)
                yield return new(action.Pointer, CompletenessTexts.SeveralSheets(action, sheets)) { Subject = action.Subject };
        }
    }
}
