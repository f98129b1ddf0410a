using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;
using Xunit;

namespace AmiServerless.Tests.Funding.Conditions;

/// <summary><c>water-agency</c> and <c>department</c>.</summary>
public sealed class LocationTests
{
    [Theory]
    [InlineData(ConditionOutcome.Met, "48004")]
    [InlineData(ConditionOutcome.Met, "48030", "48004", "99999")]
    [InlineData(ConditionOutcome.NotMet, "48030", "48100")]
    [InlineData(ConditionOutcome.Unknown, "48030", "99999")]
    [InlineData(ConditionOutcome.Unknown)]
    public void Judge_WaterAgency_OneCommuneInTheBasinIsEnough(ConditionOutcome expected, params string[] communes) =>
        Check("water-agency", """{"agency": "aermc"}""", expected, communes);

    [Theory]
    [InlineData(ConditionOutcome.Met, "30153", "48004")]
    [InlineData(ConditionOutcome.NotMet, "48030", "48100")]
    [InlineData(ConditionOutcome.Unknown, "48030", "99999")]
    [InlineData(ConditionOutcome.Unknown)]
    public void Judge_Department_OneCommuneInItIsEnough(ConditionOutcome expected, params string[] communes) =>
        Check("department", """{"departments": ["30"], "where": "dans le Gard"}""", expected, communes);

    [Fact]
    public void Judge_AcrossADivide_NamesTheCommunesInTheBasinAndSaysToConfirm()
    {
        var result = Judge("water-agency", """{"agency": "aermc"}""", "48198", "48030", "48004");

        Assert.Equal(
            "2 des 3 communes de l’opération sont dans le bassin « Agence de l’eau Rhône Méditerranée Corse » : Altier (48004), Villefort (48198). "
            + "En limite de bassin, le rattachement est à confirmer.",
            result.Found);
    }

    private static void Check(string test, string parameters, ConditionOutcome expected, string[] communes)
    {
        var result = Judge(test, parameters, communes);

        Assert.Equal(expected, result.Outcome);
        Assert.Equal(expected is ConditionOutcome.Unknown ? "/sheets/0/communes" : null, result.Missing?.Pointer);
    }

    private static ConditionResult Judge(string test, string parameters, params string[] communes) =>
        ConditionCase.Judge(test, parameters, new ProjectAction(), new OperationSheet { Communes = communes });
}
