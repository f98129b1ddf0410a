using System.Collections.Frozen;
using System.Text.Json;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Funding.Conditions;
using AmiServerless.Core.Json;

namespace AmiServerless.Core.Funding;

/// <summary>The tests that <c>funds.json</c> may name.</summary>
public static class FundConditions
{
    private static readonly JsonElement none = JsonElement.Parse("{}");

    private static readonly FrozenDictionary<string, Func<JsonElement, IFundTest?>> readers =
        new Dictionary<string, Func<JsonElement, IFundTest?>>
        {
            ["action-kind"] = As<ActionKindTest>,
            ["ask-applicant"] = As<AskApplicantTest>,
            ["department"] = As<DepartmentTest>,
            ["guarantee"] = As<GuaranteeTest>,
            ["habitat"] = As<HabitatTest>,
            ["lever"] = As<LeverTest>,
            ["management-plan"] = As<ManagementPlanTest>,
            ["territorial-approach"] = As<TerritorialApproachTest>,
            ["water-agency"] = As<WaterAgencyTest>,
        }.ToFrozenDictionary();

    /// <summary>Their names, in alphabetical order.</summary>
    public static IReadOnlyList<string> Tests { get; } = [.. readers.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What is wrong with a condition's test or the shape of its parameters, in French; null when sound.</summary>
    public static string? Validate(FundCondition condition) => TryRead(condition, out var problem) is null ? problem : null;

    /// <summary>What is wrong with a condition in its campaign: as above, and codes that the campaign does not have.</summary>
    public static IReadOnlyList<string> Validate(FundCondition condition, Campaign campaign) =>
        TryRead(condition, out var problem) is { } test ? [.. test.Faults(campaign)] : [problem];

    /// <summary>The test with its parameters. The condition is one that was validated when the campaign was read.</summary>
    internal static IFundTest Read(FundCondition condition) =>
        TryRead(condition, out var problem) ?? throw new InvalidOperationException(problem);

    private static IFundTest? TryRead(FundCondition condition, out string problem)
    {
        problem = "";
        if (!readers.TryGetValue(condition.Test, out var read))
        {
            problem = FundingTexts.UnknownTest(condition.Test, Tests);
            return null;
        }

        try
        {
            if (read(condition.Parameters ?? none) is { } test)
                return test;
            problem = FundingTexts.BadParameters(condition.Test, "null");
        }
        catch (JsonException exception)
        {
            problem = FundingTexts.BadParameters(condition.Test, exception.Message);
        }

        return null;
    }

    private static T? As<T>(JsonElement parameters)
        where T : class, IFundTest => parameters.Deserialize<T>(AmiJson.Options);
}
