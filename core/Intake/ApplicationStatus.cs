namespace AmiServerless.Core.Intake;

/// <summary>Where an application stands. <see cref="StatusTransitions"/> says which may follow which.</summary>
public enum ApplicationStatus
{
    /// <summary>Being written; not submitted, whatever it holds.</summary>
    Draft,

    /// <summary>Received; its completeness is being checked.</summary>
    Submitted,

    /// <summary>Something asked by article 3 is missing; the applicant may add it until the completion is due.</summary>
    Incomplete,

    /// <summary>Everything asked is there; on its way to support or to the funders.</summary>
    Complete,

    /// <summary>Emerging: the organisations that help it have been asked.</summary>
    InSupport,

    /// <summary>Mature: matched with funds, the funders have been told.</summary>
    InFunding,

    /// <summary>Before the committee.</summary>
    UnderReview,

    /// <summary>Accepted by the committee.</summary>
    Accepted,

    /// <summary>Sent by the committee to the other profile.</summary>
    Redirected,

    /// <summary>Declined by the committee.</summary>
    Declined,

    /// <summary>Taken back by the applicant.</summary>
    Withdrawn,

    /// <summary>Never submitted before the deadline.</summary>
    Expired,

    /// <summary>The applicant is not an EPCI of the region (article 1).</summary>
    Ineligible,
}
