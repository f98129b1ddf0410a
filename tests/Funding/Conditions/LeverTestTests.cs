using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;
using Xunit;

namespace AmiServerless.Tests.Funding.Conditions;

public sealed class LeverTestTests
{
    [Theory]
    [InlineData(ConditionOutcome.Met, "restoration", "continuities")]
    [InlineData(ConditionOutcome.NotMet, "restoration", "pressures")]
    [InlineData(ConditionOutcome.Unknown, "restoration", "no-such-lever")]
    [InlineData(ConditionOutcome.Unknown)]
    public void Judge_LeversOfTheAction_OneCoveredIsEnough(ConditionOutcome expected, params string[] levers)
    {
        var result = ConditionCase.Judge("lever", """{"levers": ["continuities"]}""", new ProjectAction { Levers = levers });

        Assert.Equal(expected, result.Outcome);
        Assert.Equal(expected is ConditionOutcome.Unknown ? "/actions/0/levers" : null, result.Missing?.Pointer);
    }
}
