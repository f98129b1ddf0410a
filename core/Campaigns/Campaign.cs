using AmiServerless.Core.Funding;
using AmiServerless.Core.Support;

namespace AmiServerless.Core.Campaigns;

/// <summary>
/// A call for expressions of interest, as data: <c>campaigns/{id}/campaign.json</c>, with the support and funding catalogues beside it.
/// Another call is another folder; no code changes.
/// </summary>
public sealed record Campaign
{
    /// <summary>Folder name and part of every id: a-z, 0-9 and hyphens, at most 40 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Opens every reference of this campaign: 3 to 10 capitals and digits, unique among campaigns.</summary>
    public required string ReferencePrefix { get; init; }

    /// <summary>The call's title.</summary>
    public required string Title { get; init; }

    /// <summary>The call in a few sentences, for the first page.</summary>
    public required string Summary { get; init; }

    /// <summary>Version of the published text, as it names itself.</summary>
    public required string TextVersion { get; init; }

    /// <summary>True for a campaign that is only there to try the service: said on every page and receipt.</summary>
    public bool Demonstration { get; init; }

    /// <summary>Region of the eligible EPCI, INSEE code.</summary>
    public required string Region { get; init; }

    /// <summary>Name of the region, with its article for sentences: "d’Occitanie".</summary>
    public required string RegionLabel { get; init; }

    /// <summary>Folder under <c>campaigns/directories</c> with the EPCI, communes and water agencies.</summary>
    public required string Directory { get; init; }

    /// <summary>Opening and deadline.</summary>
    public required Calendar Calendar { get; init; }

    /// <summary>The service in charge, named on receipts and refusals (model: CRPA R112-11-1).</summary>
    public required ServiceInCharge Service { get; init; }

    /// <summary>The region's goal, whose terms the text leaves open.</summary>
    public required Goal Goal { get; init; }

    /// <summary>Days an applicant has to complete, from the report that says what is missing (model: CRPA L114-5).</summary>
    public required int CompletionDays { get; init; }

    /// <summary>The levers (objective of the call).</summary>
    public required IReadOnlyList<Choice> Levers { get; init; }

    /// <summary>Kinds of action (article 2).</summary>
    public required IReadOnlyList<ActionKind> ActionKinds { get; init; }

    /// <summary>Kinds of partner (article 1).</summary>
    public required IReadOnlyList<Choice> PartnerKinds { get; init; }

    /// <summary>Kinds of commitment already made (article 1).</summary>
    public required IReadOnlyList<Choice> CommitmentKinds { get; init; }

    /// <summary>Guarantees of permanence of an acquisition (article 2).</summary>
    public required IReadOnlyList<Choice> Guarantees { get; init; }

    /// <summary>Kinds of support an emerging project may need (article 3.a).</summary>
    public required IReadOnlyList<Choice> Needs { get; init; }

    /// <summary>Habitats, for the funders' conditions.</summary>
    public required IReadOnlyList<Choice> Habitats { get; init; }

    /// <summary>The profiles (objective of the call).</summary>
    public required IReadOnlyList<Profile> Profiles { get; init; }

    /// <summary>Every rule of completeness, in the order of the text.</summary>
    public required IReadOnlyList<RuleText> Rules { get; init; }

    /// <summary>What may be attached.</summary>
    public required AttachmentTerms Attachments { get; init; }

    /// <summary>Partner agencies that get notices, each with its own queue or subscription.</summary>
    public required IReadOnlyList<PartnerAgency> Agencies { get; init; }

    /// <summary>Days that closed applications are kept, by outcome status; erased afterwards.</summary>
    public required IReadOnlyDictionary<string, int> RetentionDays { get; init; }

    /// <summary>Who supports emerging projects: <c>support.json</c>.</summary>
    public required SupportCatalogue Support { get; init; }

    /// <summary>Who may fund mature ones: <c>funds.json</c>.</summary>
    public required FundCatalogue Funds { get; init; }

    /// <summary>
    /// Names the rules a report was made with: the text's version and the first 12 hexadecimal digits of the SHA-256 of
    /// the campaign's files. Computed when the campaign is read.
    /// </summary>
    public string RulesVersion { get; init; } = "";

    /// <summary>The calendar day of an instant, where the campaign is.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(Calendar.Zone)).DateTime);
}

/// <summary>Opening and deadline as instants, with the zone they were published in.</summary>
public sealed record Calendar
{
    /// <summary>First instant at which applications are taken. The offset must be that of the zone at that time.</summary>
    public required DateTimeOffset Opens { get; init; }

    /// <summary>The instant from which nothing is taken any more ("before 21 September" is midnight that day). Offset as above.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>IANA zone of the published dates: <c>Europe/Paris</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>The deadline in the words of the text.</summary>
    public required string DeadlineText { get; init; }
}

/// <summary>A service that answers: on receipts and where a refusal says whom to ask.</summary>
public sealed record ServiceInCharge
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Postal address, on one line.</summary>
    public required string Address { get; init; }

    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Telephone.</summary>
    public required string Phone { get; init; }
}

/// <summary>The region's goal: a share of its EPCI engaged by a year.</summary>
public sealed record Goal
{
    /// <summary>Share to reach, from 0 to 1: 0.10.</summary>
    public required decimal Share { get; init; }

    /// <summary>By the end of that year.</summary>
    public required int Year { get; init; }

    /// <summary>Number of EPCI the share is taken of.</summary>
    public required int Base { get; init; }

    /// <summary>Statuses that count as "engaged", which the text does not define.</summary>
    public required IReadOnlyList<string> EngagedStatuses { get; init; }

    /// <summary>How "engaged" and the base are understood, shown beside the figure.</summary>
    public required string Explanation { get; init; }
}

/// <summary>A code with the words shown for it.</summary>
public record Choice
{
    /// <summary>The code that keeps a list open ("…" in article 1): it goes with a label.</summary>
    public const string Other = "other";

    /// <summary>Stable code, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>Words shown.</summary>
    public required string Label { get; init; }

    /// <summary>A sentence of help.</summary>
    public string? Help { get; init; }
}

/// <summary>A kind of action (article 2).</summary>
public sealed record ActionKind : Choice
{
    /// <summary>Row of the call it comes from: <c>2.o3</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Strategic, operational, or a complement that cannot stand alone.</summary>
    public required Volet Volet { get; init; }

    /// <summary>True where the text asks for a guarantee of permanence (2.o3.g).</summary>
    public bool NeedsGuarantee { get; init; }
}

/// <summary>The two bases of article 2, and what may only complete them.</summary>
public enum Volet
{
    /// <summary>Volet stratégique (2.s1–2.s4).</summary>
    Strategic,

    /// <summary>Volet opérationnel (2.o1–2.o3).</summary>
    Operational,

    /// <summary>Studies, animation, monitoring (2.c1–2.c3).</summary>
    Complementary,
}

/// <summary>A profile of project (objective of the call).</summary>
public sealed record Profile : Choice
{
    /// <summary>Where a complete application of this profile goes.</summary>
    public required Route Route { get; init; }

    /// <summary>Rule ids of the items to provide, in the order of the text.</summary>
    public required IReadOnlyList<string> Items { get; init; }
}

/// <summary>Where a complete application goes.</summary>
public enum Route
{
    /// <summary>To the organisations that help it mature.</summary>
    Support,

    /// <summary>To the funders.</summary>
    Funding,
}

/// <summary>What may be attached, and how large.</summary>
public sealed record AttachmentTerms
{
    /// <summary>Kinds: letter, strategy, sheet, map…</summary>
    public required IReadOnlyList<Choice> Kinds { get; init; }

    /// <summary>Formats taken, names of <c>Attachments.FileFormat</c>: <c>pdf</c>, <c>odt</c>, <c>shapefile</c>…</summary>
    public required IReadOnlyList<string> Formats { get; init; }

    /// <summary>Largest file, bytes.</summary>
    public required long MaxFileBytes { get; init; }

    /// <summary>Most files in an application.</summary>
    public required int MaxFiles { get; init; }

    /// <summary>Largest sum of the files of an application, bytes.</summary>
    public required long MaxTotalBytes { get; init; }

    /// <summary>Minutes that an upload begun in time may go on after the deadline, for all alike.</summary>
    public required int UploadAllowanceMinutes { get; init; }
}

/// <summary>An agency that gets notices.</summary>
public sealed record PartnerAgency
{
    /// <summary>Stable code, kebab-case: <c>aeag</c>. Names its queue, subscription and role.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The department it covers, INSEE code, for a DDT(M); null for the others.</summary>
    public string? Department { get; init; }
}
