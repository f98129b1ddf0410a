namespace AmiServerless.Core.Dossiers;

/// <summary>The sheet of a short-term operation (3.b.4).</summary>
public sealed record OperationSheet
{
    /// <summary>Id of the action this sheet describes.</summary>
    public string Action { get; init; } = "";

    /// <summary>INSEE codes of the communes where it takes place (3.b.4, location).</summary>
    public IReadOnlyList<string> Communes { get; init; } = [];

    /// <summary>The place in words: locality, river, parcels (3.b.4, location).</summary>
    public string? Location { get; init; }

    /// <summary>Surface concerned, in hectares (3.b.4); null until known.</summary>
    public decimal? SurfaceHectares { get; init; }

    /// <summary>Length concerned, in metres, for a hedge, a bank or a watercourse; it stands for the surface where only a length makes sense.</summary>
    public decimal? LengthMetres { get; init; }

    /// <summary>Habitats concerned, codes of the campaign. Not asked by the call: funders need it, and a match says so where it is missing.</summary>
    public IReadOnlyList<string> Habitats { get; init; } = [];

    /// <summary>Ecological objectives (3.b.4).</summary>
    public string? Objectives { get; init; }

    /// <summary>Initial state (3.b.4).</summary>
    public string? InitialState { get; init; }

    /// <summary>Expected results (3.b.4).</summary>
    public string? ExpectedResults { get; init; }

    /// <summary>Monitoring indicators (3.b.4).</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>First day, provisional (3.b.4).</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day, provisional (3.b.4).</summary>
    public DateOnly? End { get; init; }

    /// <summary>Whether works or purchases have begun; null until said. Public aid may be lost by beginning before filing.</summary>
    public bool? Begun { get; init; }

    /// <summary>Guarantees of management (3.b.4).</summary>
    public string? ManagementGuarantees { get; init; }

    /// <summary>Whether a strategic management plan covers the habitats; null until said. Asked by some funders only.</summary>
    public bool? ManagementPlan { get; init; }

    /// <summary>Whether the operation lies within a territorial approach of the water agency (contract, SAGE…); null until said. Asked by some funders only.</summary>
    public bool? TerritorialApproach { get; init; }

    /// <summary>How the cost is met; its lines add up to the action's cost.</summary>
    public IReadOnlyList<FundingLine> FundingPlan { get; init; } = [];
}

/// <summary>A line of an operation's funding plan.</summary>
public sealed record FundingLine
{
    /// <summary>Where the money comes from.</summary>
    public FundingSource? Source { get; init; }

    /// <summary>Who gives it, in the applicant's words.</summary>
    public string? Label { get; init; }

    /// <summary>Euros.</summary>
    public decimal? Amount { get; init; }
}

/// <summary>Where the money of an operation comes from.</summary>
public enum FundingSource
{
    /// <summary>The EPCI itself.</summary>
    Own,

    /// <summary>Public aid asked through this call.</summary>
    Requested,

    /// <summary>Public aid from elsewhere, asked or obtained.</summary>
    OtherPublic,

    /// <summary>Private money: patronage, owners, associations.</summary>
    Private,
}
