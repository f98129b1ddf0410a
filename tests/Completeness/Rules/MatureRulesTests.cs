using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using Xunit;

namespace AmiServerless.Tests.Completeness.Rules;

/// <summary>Article 3.b, first three items: strategy, lever table, list of actions; and the criterion on planning documents.</summary>
public sealed class MatureRulesTests
{
    [Fact]
    public void Strategy_NeitherWrittenNorAttached_Blocks()
    {
        var dossier = TestDossiers.Mature with { Strategy = new() };

        var finding = Assert.Single(dossier.Findings("3.b.1"));

        Assert.Equal((Severity.Blocking, "/strategy/components"), (finding.Severity, finding.Pointer));
        Assert.EndsWith("n’est pas remplie, et aucun document n’en tient lieu.", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Strategy_Attached_StandsForTheText()
    {
        var dossier = TestDossiers.Mature with { Strategy = new() };

        Assert.Empty(dossier.Findings("3.b.1", "strategy"));
        Assert.Single(dossier.Findings("3.b.1", "map"));
        Assert.Equal(Verdict.Complete, dossier.Check("map", "strategy").Verdict);
    }

    [Fact]
    public void LeverTable_ActionWithoutLever_Blocks()
    {
        var finding = Assert.Single(TestDossiers.Mature.WithAction("suivi", a => a with { Levers = [] }).Findings("3.b.2"));

        Assert.Equal("/actions/3/levers", finding.Pointer);
        Assert.Equal("L’action « Suivi des amphibiens » n’est rattachée à aucun levier.", finding.Found);
    }

    [Fact]
    public void LeverTable_NoAction_BlocksOnce() => Assert.Equal("/actions", Assert.Single((TestDossiers.Mature with { Actions = [] }).Findings("3.b.2")).Pointer);

    [Fact]
    public void ActionList_ActionThatSaysNothing_BlocksForEachThingMissing()
    {
        var dossier = TestDossiers.Mature.WithAction("suivi", a => new() { Id = a.Id, Kind = a.Kind, Levers = a.Levers });

        var findings = dossier.Findings("3.b.3");

        Assert.Equal(["/actions/3/fundingRequested", "/actions/3/term", "/actions/3/title"], findings.Select(f => f.Pointer).Order());
        Assert.All(findings, f => Assert.Equal(Severity.Blocking, f.Severity));
        Assert.Contains(findings, f => f.Found == "L’échéance de l’action sans titre (repère « suivi ») n’est pas indiquée.");
    }

    [Fact]
    public void ActionList_NoAction_Blocks() => Assert.Single((TestDossiers.Mature with { Actions = [] }).Findings("3.b.3"));

    [Fact]
    public void ActionList_ATermWithoutAction_IsAnAdvice()
    {
        var dossier = TestDossiers.Mature.WithAction("suivi", a => a with { Term = Term.Medium });

        var finding = Assert.Single(dossier.Findings("3.b.3"));

        Assert.Equal(Severity.Advice, finding.Severity);
        Assert.Equal("La liste ne comporte aucune action à long terme.", finding.Found);
    }

    [Fact]
    public void ActionList_NoShortTermAction_SaysThatNothingGoesToTheFunders()
    {
        var dossier = TestDossiers.Mature with { Actions = [.. TestDossiers.Mature.Actions.Select(a => a with { Term = Term.Long })], Sheets = [] };

        var finding = Assert.Single(dossier.Findings("3.b.3"));

        Assert.Equal("La liste ne comporte aucune action à court ou moyen terme.", finding.Found);
        Assert.Contains("financeurs", finding.Settle, StringComparison.Ordinal);
    }

    [Fact]
    public void PlanningDocuments_NotMentioned_IsAnAdvice()
    {
        var dossier = TestDossiers.Mature with { Strategy = TestDossiers.Mature.Strategy with { PlanningDocuments = null } };

        Assert.Equal(Severity.Advice, Assert.Single(dossier.Findings("cal.c")).Severity);
    }
}
