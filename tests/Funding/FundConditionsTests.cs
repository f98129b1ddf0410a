using AmiServerless.Core.Funding;
using Xunit;

namespace AmiServerless.Tests.Funding;

public sealed class FundConditionsTests
{
    [Fact]
    public void Tests_Always_AreNamedInKebabCaseAndAllServeInTheRealCatalogue()
    {
        var used = TestCampaign.Occitanie.Funds.Funds.SelectMany(f => f.Conditions).Select(c => c.Test).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(used, FundConditions.Tests);
        Assert.All(FundConditions.Tests, name => Assert.Matches("^[a-z]+(-[a-z]+)*$", name));
    }

    [Theory]
    [InlineData("action-kind", """{"kinds": ["animation"]}""")]
    [InlineData("habitat", """{"habitats": ["pond"], "unsure": ["hedgerow"]}""")]
    [InlineData("water-agency", """{"agency": "aelb"}""")]
    public void Validate_SoundCondition_FindsNothing(string test, string parameters)
    {
        var condition = TestCampaign.Condition(test, parameters);

        Assert.Null(FundConditions.Validate(condition));
        Assert.Empty(FundConditions.Validate(condition, TestCampaign.Occitanie));
    }

    [Fact]
    public void Validate_UnknownTest_ListsThoseThatExist()
    {
        var fault = FundConditions.Validate(TestCampaign.Condition("moon-phase"));

        Assert.Contains("moon-phase", fault, StringComparison.Ordinal);
        Assert.Contains("action-kind", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("action-kind", null)]
    [InlineData("action-kind", "{}")]
    [InlineData("action-kind", "null")]
    [InlineData("action-kind", "[]")]
    [InlineData("action-kind", "3")]
    [InlineData("action-kind", """{"kinds": null}""")]
    [InlineData("action-kind", """{"kinds": "animation"}""")]
    [InlineData("action-kind", """{"kinds": [3]}""")]
    [InlineData("action-kind", """{"kinds": ["animation"], "knids": []}""")]
    [InlineData("department", """{"departments": ["48"]}""")]
    [InlineData("management-plan", """{"kinds": ["animation"], "surface": 3}""")]
    public void Validate_ParametersOfTheWrongShape_SaysWhichTest(string test, string? parameters)
    {
        var condition = TestCampaign.Condition(test, parameters);

        Assert.Contains($"« {test} »", FundConditions.Validate(condition), StringComparison.Ordinal);
        Assert.Single(FundConditions.Validate(condition, TestCampaign.Occitanie));
    }

    [Theory]
    [InlineData("action-kind", """{"kinds": ["gardening"]}""", "« gardening »")]
    [InlineData("action-kind", """{"kinds": [null]}""", "n’existe pas")]
    [InlineData("action-kind", """{"kinds": []}""", "vide")]
    [InlineData("action-kind", """{"kinds": ["animation"], "unsure": ["gardening"]}""", "« gardening »")]
    [InlineData("action-kind", """{"kinds": ["animation"], "unsure": ["animation"]}""", "à la fois")]
    [InlineData("habitat", """{"habitats": ["moor"]}""", "« moor »")]
    [InlineData("lever", """{"levers": ["force"]}""", "« force »")]
    [InlineData("water-agency", """{"agency": "aesn"}""", "« aesn »")]
    [InlineData("department", """{"departments": [], "where": "nulle part"}""", "vide")]
    [InlineData("department", """{"departments": ["4"], "where": "ici"}""", "« 4 »")]
    [InlineData("guarantee", """{"kinds": ["land-acquisition"], "guarantees": ["word"]}""", "« word »")]
    [InlineData("guarantee", """{"kinds": [], "guarantees": ["ore"]}""", "vide")]
    [InlineData("management-plan", """{"kinds": ["gardening"]}""", "« gardening »")]
    [InlineData("territorial-approach", """{"kinds": []}""", "vide")]
    [InlineData("ask-applicant", """{"datum": " "}""", "vide")]
    public void Validate_CodesThatTheCampaignDoesNotHave_AreNamed(string test, string parameters, string expected)
    {
        var condition = TestCampaign.Condition(test, parameters);

        Assert.Null(FundConditions.Validate(condition));
        Assert.Contains(expected, Assert.Single(FundConditions.Validate(condition, TestCampaign.Occitanie)), StringComparison.Ordinal);
    }
}
