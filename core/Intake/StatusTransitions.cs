using static AmiServerless.Core.Intake.ApplicationStatus;

namespace AmiServerless.Core.Intake;

/// <summary>The whole life of an application, as one table. What is not in it does not happen.</summary>
public static class StatusTransitions
{
    private static readonly Dictionary<ApplicationStatus, ApplicationStatus[]> Next = new()
    {
        [Draft] = [Submitted, Withdrawn, Expired],
        [Submitted] = [Incomplete, Complete, Ineligible, Withdrawn],
        [Incomplete] = [Submitted, Withdrawn],
        [Complete] = [InSupport, InFunding, Withdrawn],
        [InSupport] = [UnderReview, Withdrawn],
        [InFunding] = [UnderReview, Withdrawn],
        [UnderReview] = [Accepted, Redirected, Declined, Withdrawn],
        [Accepted] = [],
        [Redirected] = [],
        [Declined] = [],
        [Withdrawn] = [],
        [Expired] = [],
        [Ineligible] = [],
    };

    /// <summary>Whether <paramref name="to"/> may follow <paramref name="from"/>.</summary>
    public static bool Allows(ApplicationStatus from, ApplicationStatus to) => Next[from].Contains(to);

    /// <summary>True while the applicant may write: a draft, or an incomplete application.</summary>
    public static bool IsEditable(this ApplicationStatus status) => status is Draft or Incomplete;

    /// <summary>True once nothing follows: the EPCI may then open another application.</summary>
    public static bool IsFinal(this ApplicationStatus status) => Next[status].Length == 0;
}
