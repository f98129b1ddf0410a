namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>communes-in-epci</c>: the communes of a sheet exist and are members of the applicant (x.communes).</summary>
internal sealed class CommunesInEpci : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        foreach (var operation in examination.Operations)
        {
            for (var i = 0; i < operation.Sheet.Communes.Count; i++)
            {
                if (Judge(examination, operation, operation.Sheet.Communes[i]) is { } words)
                    yield return new($"{operation.Pointer}/communes/{i}", words) { Subject = operation.Subject };
            }
        }
    }

    // Of an applicant who is not in the directory, 1.a says what there is to say.
    private static Words? Judge(Examination examination, Operation operation, string code) =>
        examination.Directory.FindCommune(code) is not { } commune ? CompletenessTexts.UnknownCommune(operation, code, examination.Directory.Vintage)
        : examination.Epci is { } epci && commune.Epci != epci.Siren ? CompletenessTexts.CommuneOutside(operation, commune, epci)
        : null;
}
