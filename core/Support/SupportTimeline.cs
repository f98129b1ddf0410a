using AmiServerless.Core.Intake;

namespace AmiServerless.Core.Support;

/// <summary>What the applicant's timeline says of the support.</summary>
public static class SupportTimeline
{
    /// <summary>The organisations were asked.</summary>
    public static TimelineEvent Started(DateTimeOffset at, IReadOnlyList<FollowUp> followUps) => new(
        at, "in-support",
        $"Vos besoins sont transmis à ceux qui peuvent y répondre : {string.Join(", ", followUps.Where(followUp => followUp.Role == FollowUpRole.Leading).Select(followUp => followUp.OrganisationName).Distinct())}. Chacun prendra contact avec vous.");

    /// <summary>A follow-up moved along.</summary>
    public static TimelineEvent Moved(DateTimeOffset at, FollowUp followUp, string? note) => new(
        at, "follow-up",
        $"{followUp.OrganisationName} : {InWords(followUp.State)}." + (string.IsNullOrWhiteSpace(note) ? "" : $" {note.Trim()}"));

    private static string InWords(FollowUpState state) => state switch
    {
        FollowUpState.Open => "demande transmise",
        FollowUpState.Contacted => "premier contact pris",
        FollowUpState.InProgress => "accompagnement en cours",
        FollowUpState.Done => "accompagnement terminé",
        FollowUpState.Declined => "ne peut pas donner suite",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
