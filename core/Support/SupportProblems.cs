using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Support;

/// <summary>What a partner or an agent can get wrong on a follow-up.</summary>
public static class SupportProblems
{
    /// <summary>The state asked for cannot follow the present one (409).</summary>
    public const string ImpossibleMove = "follow-up-move-impossible";

    /// <summary>Declining needs a reason (400).</summary>
    public const string NoteRequired = "follow-up-note-required";

    internal static Problem ImpossibleMoveTo(FollowUpState to, FollowUpState from) =>
        new(409, ImpossibleMove, SupportTexts.ImpossibleMoveTitle, SupportTexts.ImpossibleMove(from, to));

    internal static Problem NoteRequiredToDecline() =>
        new(400, NoteRequired, SupportTexts.NoteRequiredTitle, SupportTexts.NoteRequired)
        {
            Errors = [new Fault("/note", "required", SupportTexts.NoteRequired)],
        };
}
