using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Support;

/// <summary>What one agency is expected to do about one need of an emerging project (article 3.a), and what it did.</summary>
public sealed record FollowUp
{
    /// <summary>
    /// <c>{need}-{agency}</c>, for example <c>engineering-ddt-48</c>: the same each time the application is routed, unique within it,
    /// kebab-case and at most <see cref="MaxIdLength"/> characters, so that it can stand in a table key and in a URL.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The need kind, a code of the campaign.</summary>
    public required string Need { get; init; }

    /// <summary>The organisation of the support catalogue that answers it.</summary>
    public required string Organisation { get; init; }

    /// <summary>Its name; that of the agency where the organisation has one per department or basin.</summary>
    public required string OrganisationName { get; init; }

    /// <summary>The partner agency that gets the notice.</summary>
    public required string Agency { get; init; }

    /// <summary>Whether it acts or is told.</summary>
    public required FollowUpRole Role { get; init; }

    /// <summary>True for the organisation named first for the need: it coordinates the answers of the others.</summary>
    public required bool Coordinates { get; init; }

    /// <summary>Last day for its first contact with the EPCI; null for an agency that is only told, of which nothing is expected.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>Why this agency, in French.</summary>
    public required string Reason { get; init; }

    /// <summary>Where it stands.</summary>
    public FollowUpState State { get; init; } = FollowUpState.Open;

    /// <summary>Every change of state, oldest first.</summary>
    public IReadOnlyList<FollowUpChange> History { get; init; } = [];

    /// <summary>Longest id, characters.</summary>
    public const int MaxIdLength = 80;

    /// <summary>
    /// The follow-up in another state, with the change in its history. Refused with <see cref="SupportProblems.ImpossibleMove"/> where
    /// <see cref="FollowUpStates"/> does not lead there, and with <see cref="SupportProblems.NoteRequired"/> for a refusal without a reason.
    /// </summary>
    /// <param name="to">The state wanted.</param>
    /// <param name="at">The instant of the change.</param>
    /// <param name="by">Who makes it: an agency's id or an agent's.</param>
    /// <param name="note">What was done or why; required to decline.</param>
    public Result<FollowUp> MoveTo(FollowUpState to, DateTimeOffset at, string by, string? note)
    {
        if (!FollowUpStates.After(State).Contains(to))
            return SupportProblems.ImpossibleMoveTo(to, State);
        if (to is FollowUpState.Declined && string.IsNullOrWhiteSpace(note))
            return SupportProblems.NoteRequiredToDecline();
        return this with { State = to, History = [.. History, new FollowUpChange(at, by, State, to, note)] };
    }
}

/// <summary>A change of state of a follow-up.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who: an agency's id or an agent's.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Note">What was done or why; null if nothing was said.</param>
public sealed record FollowUpChange(DateTimeOffset At, string By, FollowUpState From, FollowUpState To, string? Note);

/// <summary>What is expected of an agency about a need.</summary>
public enum FollowUpRole
{
    /// <summary>It contacts the EPCI and follows the need.</summary>
    Leading,

    /// <summary>It is told, because part of the EPCI lies in its territory; another agency of the same organisation acts.</summary>
    Told,
}
