namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>sheet-located</c>: a sheet names its communes and gives a surface or a length (3.b.4); an advice where it does not name the place.</summary>
internal sealed class SheetLocated : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        foreach (var operation in examination.Operations)
        {
            if (operation.Sheet.Communes.Count == 0)
                yield return new($"{operation.Pointer}/communes", CompletenessTexts.NoCommune(operation)) { Subject = operation.Subject };
            if (operation.Sheet.SurfaceHectares is null && operation.Sheet.LengthMetres is null)
                yield return new($"{operation.Pointer}/surfaceHectares", CompletenessTexts.NoSurface(operation)) { Subject = operation.Subject };
            if (!Written.Says(operation.Sheet.Location))
                yield return new($"{operation.Pointer}/location", CompletenessTexts.NoPlace(operation)) { Subject = operation.Subject, Weight = Weight.AdviceOnly };
        }
    }
}
