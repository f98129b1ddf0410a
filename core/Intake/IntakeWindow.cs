using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Intake;

/// <summary>
/// Promise 1: the deadline is an instant. A write is judged by when its request arrived, before its body was read, against the
/// campaign's instant; no job, flag or status has a say in it. One tick before is in, the instant itself is out (cal.a).
/// </summary>
public static class IntakeWindow
{
    /// <summary>Judges the opening of a draft.</summary>
    /// <returns>Null if it is in time.</returns>
    public static Problem? JudgeOpening(Campaign campaign, DateTimeOffset arrived) =>
        arrived < campaign.Calendar.Opens ? IntakeProblems.NotOpenYet(campaign)
        : arrived >= campaign.Calendar.Deadline ? IntakeProblems.DeadlinePassed(campaign, arrived)
        : null;

    /// <summary>Judges a write to an application: its status, then the instant.</summary>
    /// <returns>Null if it is allowed and in time.</returns>
    public static Problem? JudgeWriting(Campaign campaign, ApplicationRecord application, DateTimeOffset arrived) =>
        application.Status == ApplicationStatus.Expired ? IntakeProblems.DeadlinePassed(campaign, arrived)
        : !application.Status.IsEditable() ? IntakeProblems.NotEditable(application.Status)
        : arrived < ClosesAt(campaign, application) ? null
        : application.Status == ApplicationStatus.Incomplete ? IntakeProblems.CompletionPassed(campaign, application)
        : IntakeProblems.DeadlinePassed(campaign, arrived);

    /// <summary>The instant from which an application is no longer taken: the deadline, or the end of its completion where that is later.</summary>
    public static DateTimeOffset ClosesAt(Campaign campaign, ApplicationRecord application) =>
        application.CompletionDue is { } due && due > campaign.Calendar.Deadline ? due : campaign.Calendar.Deadline;

    /// <summary>From here on no upload begun in time may still be running, and drafts may be expired.</summary>
    public static DateTimeOffset SettledAt(Campaign campaign) =>
        campaign.Calendar.Deadline.AddMinutes(campaign.Attachments.UploadAllowanceMinutes);
}
