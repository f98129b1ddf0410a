using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;

namespace AmiServerless.Core.Review;

/// <summary>An application in a list: what an agent needs to choose which one to open. No personal data.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="StatusLabel">The same in French.</param>
/// <param name="Profile">Profile id; null while not chosen.</param>
/// <param name="Title">Project title.</param>
/// <param name="Epci">The EPCI.</param>
/// <param name="Department">Department of its seat, INSEE code.</param>
/// <param name="CreatedAt">When the draft was opened, UTC.</param>
/// <param name="SavedAt">When it was last saved, UTC.</param>
/// <param name="SubmittedAt">When it was last submitted, UTC.</param>
/// <param name="Submissions">How many times it was submitted.</param>
/// <param name="CompletionDue">Incomplete: until when it may be completed.</param>
public sealed record ApplicationSummary(
    string Id, string Reference, ApplicationStatus Status, string StatusLabel, string? Profile, string? Title, EpciName Epci, string Department,
    DateTimeOffset CreatedAt, DateTimeOffset SavedAt, DateTimeOffset? SubmittedAt, int Submissions, DateTimeOffset? CompletionDue)
{
    /// <summary>Of a stored application.</summary>
    public static ApplicationSummary Of(Campaign campaign, ApplicationRecord application) => new(
        application.Id.ToString(),
        application.Id.Reference(campaign.ReferencePrefix),
        application.Status,
        IntakeTexts.Label(application.Status),
        application.Profile,
        application.Title,
        new EpciName(application.Siren, application.EpciName),
        application.Department,
        application.CreatedAt,
        application.SavedAt,
        application.SubmittedAt,
        application.Submissions,
        application.CompletionDue);
}
