using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Territory;

namespace AmiServerless.Core.Completeness;

/// <summary>What the checks look at: a dossier judged by one profile, with the links between its parts and the campaign resolved once.</summary>
internal sealed class Examination
{
    private readonly IReadOnlyCollection<string> attachmentKinds;

    public Examination(Campaign campaign, TerritoryDirectory directory, Dossier dossier, IReadOnlyCollection<string> attachmentKinds, Profile? profile)
    {
        (Campaign, Directory, Dossier, Profile) = (campaign, directory, dossier, profile);
        this.attachmentKinds = attachmentKinds;
        PursuedLevers = dossier.Letter.LeverLines.Where(l => Written.Says(l.Text)).Select(l => l.Lever).OfType<string>().ToHashSet();
        Epci = directory.FindEpci(dossier.Applicant.Siren);
        Actions = [.. dossier.Actions.Select((action, i) => new ActionEntry(i, action, campaign.ActionKinds.FirstOrDefault(k => k.Id == action.Kind)))];
        // Two actions may bear the same id in a dossier that was never validated: a sheet then belongs to both, whatever their order.
        var actions = Actions.Where(a => a.Action.Id.Length > 0).ToLookup(a => a.Action.Id);
        Sheets = [.. dossier.Sheets.Select((sheet, i) => new SheetEntry(i, sheet, [.. actions[sheet.Action]]))];
        Operations = [.. Sheets.SelectMany(s => s.Actions.Where(a => a.IsShortTerm).Select(a => new Operation(a, s)))];
    }

    public Campaign Campaign { get; }

    public TerritoryDirectory Directory { get; }

    public Dossier Dossier { get; }

    /// <summary>The profile it is judged by; null where none was chosen.</summary>
    public Profile? Profile { get; }

    /// <summary>The applicant as the directory has it, eligible or not.</summary>
    public Epci? Epci { get; }

    /// <summary>Levers with a line in the letter that says something: a form may show all four, and three of them be filled.</summary>
    public IReadOnlySet<string> PursuedLevers { get; }

    public IReadOnlyList<ActionEntry> Actions { get; }

    public IReadOnlyList<SheetEntry> Sheets { get; }

    /// <summary>Each short-term action with each sheet that describes it (3.b.4).</summary>
    public IReadOnlyList<Operation> Operations { get; }

    public bool HasAttachment(string? kind) => kind is not null && attachmentKinds.Contains(kind);
}

/// <summary>An action at its place.</summary>
/// <param name="Index">Its position in the dossier.</param>
/// <param name="Action">The action.</param>
/// <param name="Kind">Its kind, where it has one that the campaign knows.</param>
internal sealed record ActionEntry(int Index, ProjectAction Action, ActionKind? Kind)
{
    public string Pointer => $"/actions/{Index}";

    /// <summary>What sorts the findings about it, wherever it stands in the dossier.</summary>
    public string Subject => $"{Action.Title}\n{Action.Id}";

    public bool IsShortTerm => Action.Term is Term.Short;
}

/// <summary>A sheet at its place.</summary>
/// <param name="Index">Its position in the dossier.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Actions">The action it names, or none.</param>
internal sealed record SheetEntry(int Index, OperationSheet Sheet, IReadOnlyList<ActionEntry> Actions)
{
    public string Pointer => $"/sheets/{Index}";
}

/// <summary>A short-term action and its sheet.</summary>
internal sealed record Operation(ActionEntry Action, SheetEntry Entry)
{
    public OperationSheet Sheet => Entry.Sheet;

    public string Pointer => Entry.Pointer;

    public string Subject => Action.Subject;
}
