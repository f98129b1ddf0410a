namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>sheet-calendar</c>: each sheet has a provisional start and end (3.b.4.calendar).</summary>
internal sealed class SheetCalendar : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        foreach (var operation in examination.Operations)
        {
            if (operation.Sheet.Start is null)
                yield return new($"{operation.Pointer}/start", CompletenessTexts.NoStart(operation)) { Subject = operation.Subject };
            if (operation.Sheet.End is null)
                yield return new($"{operation.Pointer}/end", CompletenessTexts.NoEnd(operation)) { Subject = operation.Subject };
        }
    }
}
