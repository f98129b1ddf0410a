using System.Text.Json.Serialization;
using AmiServerless.Core.Intake;

namespace AmiServerless.Core.Notices;

/// <summary>The types of notice, as CloudEvents name them. A change of shape is a new version beside the old one.</summary>
public static class NoticeTypes
{
    /// <summary>An emerging project needs this organisation's support.</summary>
    public const string SupportRequested = Start + "support.requested" + End;

    /// <summary>Operations of a mature project may be this agency's to fund.</summary>
    public const string FundingMatched = Start + "funding.matched" + End;

    /// <summary>An application that this agency was told of is withdrawn.</summary>
    public const string Withdrawn = Start + "application.withdrawn" + End;

    /// <summary>Intake is closed.</summary>
    public const string IntakeClosed = Start + "intake.closed" + End;

    private const string Start = "fr.ami-serverless.";
    private const string End = ".v1";

    /// <summary>The type as part of a notice's id: <c>support-requested</c>.</summary>
    public static string ShortName(string type) => type[Start.Length..^End.Length].Replace('.', '-');
}

/// <summary>The data of a notice: never a person's name, address or telephone.</summary>
/// <param name="Campaign">Campaign id.</param>
/// <param name="Reference">The application's reference; null for a campaign's notice, as the next three.</param>
/// <param name="Epci">The EPCI.</param>
/// <param name="Department">Department of its seat, INSEE code.</param>
/// <param name="Profile">Profile id.</param>
/// <param name="Link">Where someone with this agency's role reads more.</param>
public sealed record NoticeData(
    string Campaign,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reference,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EpciName? Epci,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Department,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Profile,
    string Link)
{
    /// <summary>Support: whether this organisation takes the first step.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Lead { get; init; }

    /// <summary>Support: the needs, in words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Needs { get; init; }

    /// <summary>Support: when the first contact is due.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Due { get; init; }

    /// <summary>Funding: the operations.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<NoticeOperation>? Operations { get; init; }

    /// <summary>Closing: how many applications were submitted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Submitted { get; init; }
}

/// <summary>An operation in a notice.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Funds">Names of this agency's funds it was matched with.</param>
/// <param name="ToConfirm">True where a datum is missing to be sure.</param>
public sealed record NoticeOperation(string Title, IReadOnlyList<string> Funds, bool ToConfirm);
