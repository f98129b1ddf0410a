using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Funding;

/// <summary>
/// A kind of condition, named by <c>test</c> in <c>funds.json</c>; its properties are the parameters. Three-valued: taking a datum
/// away from the operation may make the outcome unknown, never turn it over.
/// </summary>
public interface IFundTest
{
    /// <summary>What the condition comes to for an operation.</summary>
    Judgement Judge(Operation operation);

    /// <summary>What is wrong with the parameters in this campaign, French sentences; none when sound.</summary>
    IEnumerable<string> Faults(Campaign campaign);
}

/// <summary>The outcome of a condition, with what was found and what is missing.</summary>
/// <param name="Outcome">Met, not met or unknown.</param>
/// <param name="Found">What was found, a French sentence.</param>
/// <param name="Missing">What would tell; set exactly when the outcome is unknown.</param>
public sealed record Judgement(ConditionOutcome Outcome, string Found, MissingDatum? Missing)
{
    /// <summary>It holds.</summary>
    public static Judgement Met(string found) => new(ConditionOutcome.Met, found, null);

    /// <summary>It does not hold.</summary>
    public static Judgement NotMet(string found) => new(ConditionOutcome.NotMet, found, null);

    /// <summary>A datum is missing.</summary>
    public static Judgement Unknown(string found, MissingDatum missing) => new(ConditionOutcome.Unknown, found, missing);
}
