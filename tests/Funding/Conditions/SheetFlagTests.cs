using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;
using Xunit;

namespace AmiServerless.Tests.Funding.Conditions;

/// <summary><c>management-plan</c> and <c>territorial-approach</c>: yes, no, or not said, for the kinds of action that need it.</summary>
public sealed class SheetFlagTests
{
    public static TheoryData<string?, bool?, ConditionOutcome, string?> Cases => new()
    {
        { "restoration-works", true, ConditionOutcome.Met, null },
        { "restoration-works", false, ConditionOutcome.NotMet, null },
        { "restoration-works", null, ConditionOutcome.Unknown, "flag" },
        { "animation", null, ConditionOutcome.Met, null },
        { "animation", false, ConditionOutcome.Met, null },
        { null, true, ConditionOutcome.Met, null },
        { null, false, ConditionOutcome.Unknown, "kind" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Judge_ManagementPlan_FollowsTheSheet(string? kind, bool? value, ConditionOutcome expected, string? missing) =>
        Check("management-plan", kind, new OperationSheet { ManagementPlan = value }, expected, missing, "/sheets/0/managementPlan");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Judge_TerritorialApproach_FollowsTheSheet(string? kind, bool? value, ConditionOutcome expected, string? missing) =>
        Check("territorial-approach", kind, new OperationSheet { TerritorialApproach = value }, expected, missing, "/sheets/0/territorialApproach");

    private static void Check(string test, string? kind, OperationSheet sheet, ConditionOutcome expected, string? missing, string flag)
    {
        var result = ConditionCase.Judge(test, """{"kinds": ["restoration-works"]}""", new ProjectAction { Kind = kind }, sheet);

        Assert.Equal(expected, result.Outcome);
        Assert.Equal(missing switch { "flag" => flag, "kind" => "/actions/0/kind", _ => null }, result.Missing?.Pointer);
    }
}
