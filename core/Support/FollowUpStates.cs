using System.Collections.Frozen;

namespace AmiServerless.Core.Support;

/// <summary>Where a follow-up stands.</summary>
public enum FollowUpState
{
    /// <summary>Nothing done yet.</summary>
    Open,

    /// <summary>The EPCI was contacted.</summary>
    Contacted,

    /// <summary>Support is being given.</summary>
    InProgress,

    /// <summary>Support was given.</summary>
    Done,

    /// <summary>The organisation cannot help, and said why.</summary>
    Declined,
}

/// <summary>The only changes of state there are.</summary>
public static class FollowUpStates
{
    // Done and declined can be taken up again: a need comes back, and a mistake must be mendable without erasing its trace.
    private static readonly FrozenDictionary<FollowUpState, FollowUpState[]> after = new Dictionary<FollowUpState, FollowUpState[]>
    {
        [FollowUpState.Open] = [FollowUpState.Contacted, FollowUpState.InProgress, FollowUpState.Declined],
        [FollowUpState.Contacted] = [FollowUpState.InProgress, FollowUpState.Done, FollowUpState.Declined],
        [FollowUpState.InProgress] = [FollowUpState.Done, FollowUpState.Declined],
        [FollowUpState.Done] = [FollowUpState.InProgress],
        [FollowUpState.Declined] = [FollowUpState.Open],
    }.ToFrozenDictionary();

    /// <summary>The states that can follow one.</summary>
    public static IReadOnlyList<FollowUpState> After(FollowUpState state) => after[state];
}
