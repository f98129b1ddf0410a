namespace AmiServerless.Core.Completeness.Rules;

/// <summary>
/// <c>begun-before-filing</c>: an operation that has begun, or begins before the call closes, may lose State aid (x.begun, décret 2018-514).
/// A warning, never a refusal.
/// </summary>
internal sealed class BegunBeforeFiling : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        var closes = DateOnly.FromDateTime(examination.Campaign.Calendar.Deadline.DateTime);
        foreach (var operation in examination.Operations)
        {
            if (operation.Sheet.Begun is true)
                yield return new($"{operation.Pointer}/begun", CompletenessTexts.Begun(operation)) { Subject = operation.Subject };
            else if (operation.Sheet.Start is { } start && start < closes)
                yield return new($"{operation.Pointer}/start", CompletenessTexts.StartsBeforeDeadline(operation, start)) { Subject = operation.Subject };
        }
    }
}
