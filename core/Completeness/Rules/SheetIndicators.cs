namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>sheet-indicators</c>: each sheet has at least one monitoring indicator (3.b.4.indicators).</summary>
internal sealed class SheetIndicators : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination) =>
        from operation in examination.Operations
        where !operation.Sheet.Indicators.Any(Written.Says)
        select new Shortfall($"{operation.Pointer}/indicators", CompletenessTexts.NoIndicator(operation)) { Subject = operation.Subject };
}
