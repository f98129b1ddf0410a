using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;
using Xunit;

namespace AmiServerless.Tests.Funding.Conditions;

public sealed class GuaranteeTestTests
{
    [Theory]
    [InlineData("land-acquisition", "ore", ConditionOutcome.Met, null)]
    [InlineData("land-acquisition", "retrocession", ConditionOutcome.NotMet, null)]
    [InlineData("land-acquisition", null, ConditionOutcome.Unknown, "/actions/0/guarantee")]
    [InlineData("land-acquisition", "no-such-guarantee", ConditionOutcome.Unknown, "/actions/0/guarantee")]
    [InlineData("animation", null, ConditionOutcome.Met, null)]
    [InlineData("animation", "retrocession", ConditionOutcome.Met, null)]
    [InlineData(null, "ore", ConditionOutcome.Met, null)]
    [InlineData(null, "retrocession", ConditionOutcome.Unknown, "/actions/0/kind")]
    [InlineData(null, null, ConditionOutcome.Unknown, "/actions/0/kind")]
    public void Judge_KindAndGuarantee_OnlyAnAcquisitionNeedsOne(string? kind, string? guarantee, ConditionOutcome expected, string? missing)
    {
        var result = ConditionCase.Judge(
            "guarantee",
            """{"kinds": ["land-acquisition"], "guarantees": ["ore", "management-plan"]}""",
            new ProjectAction { Kind = kind, Guarantee = guarantee });

        Assert.Equal(expected, result.Outcome);
        Assert.Equal(missing, result.Missing?.Pointer);
    }
}
