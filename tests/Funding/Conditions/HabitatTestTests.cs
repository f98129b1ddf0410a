using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;
using Xunit;

namespace AmiServerless.Tests.Funding.Conditions;

public sealed class HabitatTestTests
{
    private const string Parameters = """{"habitats": ["wetland", "pond"], "unsure": ["hedgerow"]}""";

    [Theory]
    [InlineData(ConditionOutcome.Met, null, "dry-grassland", "pond")]
    [InlineData(ConditionOutcome.NotMet, null, "dry-grassland", "forest")]
    [InlineData(ConditionOutcome.Unknown, null, "dry-grassland", "hedgerow")]
    [InlineData(ConditionOutcome.Unknown, "/sheets/0/habitats", "dry-grassland", "no-such-habitat")]
    [InlineData(ConditionOutcome.Unknown, "/sheets/0/habitats")]
    public void Judge_HabitatsOfTheSheet_OneCoveredIsEnough(ConditionOutcome expected, string? missing, params string[] habitats)
    {
        var result = ConditionCase.Judge("habitat", Parameters, new ProjectAction(), new OperationSheet { Habitats = habitats });

        Assert.Equal(expected, result.Outcome);
        Assert.Equal(missing, result.Missing?.Pointer);
    }

    [Fact]
    public void Judge_NoSheet_IsUnknownAndPointsAtTheSheets()
    {
        var result = ConditionCase.Judge("habitat", Parameters, new ProjectAction());

        Assert.Equal(ConditionOutcome.Unknown, result.Outcome);
        Assert.Equal(new MissingDatum("les milieux concernés (l’action n’a pas encore de fiche)", "/sheets"), result.Missing);
    }

    [Fact]
    public void Judge_TwoSheetsThatDiffer_IsUnknownWhicheverComesFirst()
    {
        OperationSheet wet = new() { Habitats = ["wetland"] }, dry = new() { Habitats = ["forest"] };

        var result = ConditionCase.Judge("habitat", Parameters, new ProjectAction(), [wet, dry]);

        Assert.Equal(ConditionOutcome.Unknown, result.Outcome);
        Assert.Equal(new MissingDatum("les milieux concernés (l’action a 2 fiches : n’en gardez qu’une)", "/sheets"), result.Missing);
        Assert.Equal(result, ConditionCase.Judge("habitat", Parameters, new ProjectAction(), [dry, wet]));
    }

    [Fact]
    public void Judge_NullInTheList_IsTakenForNothing()
    {
        var result = ConditionCase.Judge("habitat", Parameters, new ProjectAction(), new OperationSheet { Habitats = [null!] });

        Assert.Equal(ConditionOutcome.Unknown, result.Outcome);
    }
}
