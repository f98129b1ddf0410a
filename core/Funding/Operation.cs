using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Territory;

namespace AmiServerless.Core.Funding;

/// <summary>An action with its sheet and the communes it takes place in: all that a fund's condition may look at.</summary>
public sealed class Operation
{
    private readonly int sheets;

    /// <summary>The action at that place of the dossier.</summary>
    public Operation(Campaign campaign, TerritoryDirectory directory, Dossier dossier, int index)
    {
        Campaign = campaign;
        Action = dossier.Actions[index];
        Pointer = $"/actions/{index}";

        var found = Enumerable.Range(0, dossier.Sheets.Count)
            .Where(i => Action.Id.Length > 0 && dossier.Sheets[i].Action == Action.Id)
            .ToArray();
        sheets = found.Length;
        // Two sheets for one action contradict each other: choosing one would make the result depend on their order.
        if (sheets == 1)
            (Sheet, SheetPointer) = (dossier.Sheets[found[0]], $"/sheets/{found[0]}");

        var codes = (Sheet?.Communes ?? []).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        Communes = [.. codes.Select(directory.FindCommune).OfType<Commune>()];
        UnknownCommunes = [.. codes.Where(code => directory.FindCommune(code) is null)];
        var epci = directory.FindEpci(dossier.Applicant.Siren);
        Seat = epci?.SeatDepartment;
        Territory = [.. (epci?.Communes ?? []).Select(directory.FindCommune).OfType<Commune>()];
    }

    /// <summary>The call.</summary>
    public Campaign Campaign { get; }

    /// <summary>The action.</summary>
    public ProjectAction Action { get; }

    /// <summary>Its JSON pointer.</summary>
    public string Pointer { get; }

    /// <summary>Its sheet; null where it has none, or several.</summary>
    public OperationSheet? Sheet { get; }

    /// <summary>The sheet's JSON pointer.</summary>
    public string? SheetPointer { get; }

    /// <summary>The communes of the sheet that the directory knows, by code.</summary>
    public IReadOnlyList<Commune> Communes { get; }

    /// <summary>The codes that it does not know.</summary>
    public IReadOnlyList<string> UnknownCommunes { get; }

    /// <summary>Department of the applicant's seat; null where the applicant is unknown.</summary>
    public string? Seat { get; }

    /// <summary>The applicant's communes, where the operation takes place whichever it is; none where the applicant is unknown.</summary>
    public IReadOnlyList<Commune> Territory { get; }

    /// <summary>A datum that the action should tell.</summary>
    public MissingDatum MissingInAction(string field, string name) => new(name, $"{Pointer}/{field}");

    /// <summary>A datum that the sheet should tell, or the sheet itself where there is none.</summary>
    public MissingDatum MissingInSheet(string field, string name) =>
        SheetPointer is null
            ? new(FundingTexts.WithoutSheet(name, sheets), "/sheets")
            : new(name, $"{SheetPointer}/{field}");
}
