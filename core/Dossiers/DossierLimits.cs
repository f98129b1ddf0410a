namespace AmiServerless.Core.Dossiers;

/// <summary>How much a dossier holds at most: generous for people, small enough to be kept, checked and shown whole.</summary>
public static class DossierLimits
{
    /// <summary>The dossier as JSON, bytes.</summary>
    public const int BodyBytes = 512 * 1024;

    /// <summary>A text, characters.</summary>
    public const int Text = 10_000;

    /// <summary>A name, title or label, characters.</summary>
    public const int Name = 300;

    /// <summary>An id chosen by the client, characters.</summary>
    public const int Id = 40;

    /// <summary>Actions.</summary>
    public const int Actions = 60;

    /// <summary>Operation sheets.</summary>
    public const int Sheets = 60;

    /// <summary>Partners.</summary>
    public const int Partners = 50;

    /// <summary>Commitments.</summary>
    public const int Commitments = 30;

    /// <summary>Needs for support.</summary>
    public const int Needs = 20;

    /// <summary>Lines of action of the letter.</summary>
    public const int LeverLines = 20;

    /// <summary>Levers of an action.</summary>
    public const int Levers = 10;

    /// <summary>Communes of a sheet: more than the largest EPCI has.</summary>
    public const int Communes = 400;

    /// <summary>Habitats of a sheet.</summary>
    public const int Habitats = 30;

    /// <summary>Indicators of a sheet.</summary>
    public const int Indicators = 50;

    /// <summary>Lines of a funding plan.</summary>
    public const int FundingLines = 30;

    /// <summary>An amount, euros.</summary>
    public const decimal Euros = 1_000_000_000_000m;

    /// <summary>A surface in hectares or a length in metres.</summary>
    public const decimal Measure = 1_000_000_000m;
}
