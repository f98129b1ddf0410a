namespace AmiServerless.Core.Storage;

/// <summary>The Storage queues inside the service. The infrastructure creates one per name here, and its <c>-poison</c> companion.</summary>
public static class QueueNames
{
    /// <summary>Submissions to check.</summary>
    public const string Completeness = "completeness";

    /// <summary>Complete emerging applications to route to support.</summary>
    public const string SupportFollowUp = "support-follow-up";

    /// <summary>Complete mature applications to match with funds.</summary>
    public const string FundingMatch = "funding-match";

    /// <summary>Notices to publish to a partner agency.</summary>
    public const string Notices = "notices";

    /// <summary>Ends the name of the queue where the host puts what a queue gave up.</summary>
    public const string PoisonSuffix = "-poison";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Completeness, SupportFollowUp, FundingMatch, Notices];
}
