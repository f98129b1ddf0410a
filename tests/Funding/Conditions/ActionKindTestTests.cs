using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;
using Xunit;

namespace AmiServerless.Tests.Funding.Conditions;

public sealed class ActionKindTestTests
{
    private const string Parameters = """{"kinds": ["restoration-works"], "unsure": ["animation"]}""";

    [Fact]
    public void Judge_KindCovered_IsMet()
    {
        var result = Judge("restoration-works");

        Assert.Equal(ConditionOutcome.Met, result.Outcome);
        Assert.Equal("Nature de l’action : Travaux de restauration écologique.", result.Found);
        Assert.Null(result.Missing);
    }

    [Fact]
    public void Judge_KindNeitherCoveredNorUnsure_IsNotMet() =>
        Assert.Equal(ConditionOutcome.NotMet, Judge("planning-documents").Outcome);

    [Fact]
    public void Judge_NoKind_IsUnknownAndPointsAtTheAction()
    {
        var result = Judge(null);

        Assert.Equal(ConditionOutcome.Unknown, result.Outcome);
        Assert.Equal(new MissingDatum("la nature de l’action", "/actions/0/kind"), result.Missing);
    }

    [Fact]
    public void Judge_KindThatTheCampaignDoesNotHave_IsUnknown()
    {
        var result = Judge(new string('x', 5000));

        Assert.Equal(ConditionOutcome.Unknown, result.Outcome);
        Assert.Equal("/actions/0/kind", result.Missing!.Pointer);
        Assert.True(result.Found.Length < 200);
    }

    [Fact]
    public void Judge_KindThatNoSourceSettles_IsUnknownAndOnlyTheFunderCanTell()
    {
        var result = Judge("animation");

        Assert.Equal(ConditionOutcome.Unknown, result.Outcome);
        Assert.Null(result.Missing!.Pointer);
    }

    private static ConditionResult Judge(string? kind) => ConditionCase.Judge("action-kind", Parameters, new ProjectAction { Kind = kind });
}
