namespace AmiServerless.Core.Dossiers;

/// <summary>
/// What an applicant writes: the letter of intent of an emerging project (article 3.a) or the structured file of a mature one (article 3.b).
/// Everything may be missing while it is a draft; the completeness rules say what a complete one holds.
/// Codes (profile, levers, kinds, habitats…) are those of the campaign.
/// </summary>
public sealed record Dossier
{
    /// <summary>The profile chosen (objective of the call), a profile id of the campaign; null until chosen.</summary>
    public string? Profile { get; init; }

    /// <summary>Who applies (article 1).</summary>
    public Applicant Applicant { get; init; } = new();

    /// <summary>The project's name.</summary>
    public string? Title { get; init; }

    /// <summary>The project in a few sentences, for the committee and the partners.</summary>
    public string? Summary { get; init; }

    /// <summary>Those who take part beside the EPCI (article 1).</summary>
    public IReadOnlyList<Partner> Partners { get; init; } = [];

    /// <summary>Approaches the EPCI is already engaged in (article 1): declared, never required.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>The letter of intent (article 3.a), for an emerging project.</summary>
    public LetterOfIntent Letter { get; init; } = new();

    /// <summary>The strategy (article 3.b, first item), for a mature project.</summary>
    public Strategy Strategy { get; init; } = new();

    /// <summary>The actions at short, medium and long term (article 3.b, third item).</summary>
    public IReadOnlyList<ProjectAction> Actions { get; init; } = [];

    /// <summary>One sheet for each short-term operation (article 3.b, fourth item).</summary>
    public IReadOnlyList<OperationSheet> Sheets { get; init; } = [];
}

/// <summary>The EPCI that applies and whom to call there.</summary>
public sealed record Applicant
{
    /// <summary>SIREN of the EPCI, nine digits.</summary>
    public string? Siren { get; init; }

    /// <summary>The person who follows the file. Personal data: never sent to partners.</summary>
    public Contact? Contact { get; init; }

    /// <summary>The elected official who commits the EPCI: name and office.</summary>
    public string? Representative { get; init; }
}

/// <summary>Someone to reach at the EPCI.</summary>
public sealed record Contact
{
    /// <summary>First and last name.</summary>
    public string? Name { get; init; }

    /// <summary>Office held.</summary>
    public string? Role { get; init; }

    /// <summary>E-mail address, as far as it is typed: whether one can write to it is for completeness, so that half of it keeps nothing from being saved.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone, as written by the applicant.</summary>
    public string? Phone { get; init; }
}

/// <summary>A partner of the project (article 1).</summary>
public sealed record Partner
{
    /// <summary>A partner kind of the campaign; <c>other</c> goes with a <see cref="Label"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>What it is, when the kind is <c>other</c>.</summary>
    public string? Label { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}

/// <summary>An approach already under way (article 1): ABC, TEN, charter, PLUi…</summary>
public sealed record Commitment
{
    /// <summary>A commitment kind of the campaign; <c>other</c> goes with a <see cref="Label"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>What it is, when the kind is <c>other</c>.</summary>
    public string? Label { get; init; }

    /// <summary>Since when, how far, with whom.</summary>
    public string? Detail { get; init; }
}

/// <summary>The letter of intent (article 3.a).</summary>
public sealed record LetterOfIntent
{
    /// <summary>The political and partnership support of the territory (3.a.1).</summary>
    public string? PoliticalSupport { get; init; }

    /// <summary>The first stakes identified (3.a.2).</summary>
    public string? Stakes { get; init; }

    /// <summary>The lines of action envisaged, by lever (3.a.3).</summary>
    public IReadOnlyList<LeverLine> LeverLines { get; init; } = [];

    /// <summary>Why a lever is not pursued, where one is left out (3.a.3, an advice).</summary>
    public string? LeversLeftOut { get; init; }

    /// <summary>The support needed (3.a.4).</summary>
    public IReadOnlyList<SupportNeed> Needs { get; init; } = [];
}

/// <summary>A line of action on one lever.</summary>
public sealed record LeverLine
{
    /// <summary>A lever of the campaign.</summary>
    public string? Lever { get; init; }

    /// <summary>What is envisaged.</summary>
    public string? Text { get; init; }
}

/// <summary>A need for support (3.a.4).</summary>
public sealed record SupportNeed
{
    /// <summary>A need kind of the campaign: diagnostic, engineering, animation.</summary>
    public string? Kind { get; init; }

    /// <summary>What is needed, in the applicant's words.</summary>
    public string? Detail { get; init; }
}

/// <summary>The strategy of a mature project (3.b.1): written here, or attached as a document of kind <c>strategy</c>.</summary>
public sealed record Strategy
{
    /// <summary>Its main components.</summary>
    public string? Components { get; init; }

    /// <summary>How the strategic and the operational base hold together (article 2).</summary>
    public string? Articulation { get; init; }

    /// <summary>Consistency with the planning documents: SCoT, PLUi, PCAET… (criterion of examination).</summary>
    public string? PlanningDocuments { get; init; }
}

/// <summary>One action of the programme (3.b.3).</summary>
public sealed record ProjectAction
{
    /// <summary>Chosen by the client, unique within the dossier, 1 to 40 characters of a-z, 0-9 and hyphen. Sheets point at it.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its name.</summary>
    public string? Title { get; init; }

    /// <summary>An action kind of the campaign (article 2).</summary>
    public string? Kind { get; init; }

    /// <summary>Levers it serves, ids of the campaign (3.b.2).</summary>
    public IReadOnlyList<string> Levers { get; init; } = [];

    /// <summary>Short, medium or long term (3.b.3); null until said.</summary>
    public Term? Term { get; init; }

    /// <summary>What is done, where, with whom.</summary>
    public string? Description { get; init; }

    /// <summary>Cost in euros, taxes as the EPCI bears them; null until known.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Whether this action is the object of a request for funding (3.b.3); null until said.</summary>
    public bool? FundingRequested { get; init; }

    /// <summary>Amount asked, in euros, when funding is requested.</summary>
    public decimal? RequestedAmount { get; init; }

    /// <summary>The guarantee of permanence that an acquisition needs (article 2): a guarantee kind of the campaign; null if none.</summary>
    public string? Guarantee { get; init; }
}

/// <summary>When an action is to be done (3.b.3).</summary>
public enum Term
{
    /// <summary>Ready to start: an operation, with its sheet.</summary>
    Short,

    /// <summary>Medium term.</summary>
    Medium,

    /// <summary>Long term.</summary>
    Long,
}
