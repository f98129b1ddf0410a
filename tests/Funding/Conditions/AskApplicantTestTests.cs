using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;
using Xunit;

namespace AmiServerless.Tests.Funding.Conditions;

public sealed class AskApplicantTestTests
{
    [Fact]
    public void Judge_WhateverTheDossierSays_IsUnknownAndAsksForTheDatum()
    {
        var result = ConditionCase.Judge("ask-applicant", """{"datum": "si l’étude est un ABC"}""", new ProjectAction { Description = "Un ABC." });

        Assert.Equal(ConditionOutcome.Unknown, result.Outcome);
        Assert.Equal(new MissingDatum("si l’étude est un ABC", "/actions/0/description"), result.Missing);
    }
}
