using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using Xunit;

namespace AmiServerless.Tests.Completeness.Rules;

/// <summary>Article 2: volets, kinds of action, guarantees, complements.</summary>
public sealed class OperationRulesTests
{
    [Fact]
    public void Volets_NoStrategicAction_Blocks()
    {
        var dossier = TestDossiers.Mature.WithAction("tvb", a => a with { Kind = "restoration-works" });

        var finding = Assert.Single(dossier.Findings("2.a"));

        Assert.Equal("Aucune action ne relève du volet stratégique.", finding.Found);
        Assert.Contains("« Stratégie de renaturation »", finding.Settle, StringComparison.Ordinal);
        Assert.DoesNotContain("« Acquisition foncière ciblée »", finding.Settle, StringComparison.Ordinal);
    }

    [Fact]
    public void Volets_NoOperationalAction_Blocks()
    {
        var dossier = TestDossiers.Mature with { Actions = [.. TestDossiers.Mature.Actions.Select(a => a with { Kind = "planning-documents" })] };

        Assert.Equal("Aucune action ne relève du volet opérationnel.", Assert.Single(dossier.Findings("2.a")).Found);
    }

    [Fact]
    public void Volets_NoAction_SaysItOnce() => Assert.Single((TestDossiers.Mature with { Actions = [] }).Findings("2.a"));

    [Fact]
    public void Volets_NothingSaysHowTheyHoldTogether_IsAnAdviceUnlessTheStrategyIsAttached()
    {
        var dossier = TestDossiers.Mature with { Strategy = TestDossiers.Mature.Strategy with { Articulation = "" } };

        Assert.Equal(Severity.Advice, Assert.Single(dossier.Findings("2.a")).Severity);
        Assert.Empty(dossier.Findings("2.a", "strategy"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("unheard-of")]
    public void Kind_MissingOrUnknown_Blocks(string? kind)
    {
        var dossier = TestDossiers.Mature.WithAction("suivi", a => a with { Kind = kind });

        var finding = Assert.Single(dossier.Findings("x.kinds"));

        Assert.Equal("/actions/3/kind", finding.Pointer);
        Assert.Equal("La nature de l’action « Suivi des amphibiens » n’est pas indiquée.", finding.Found);
    }

    [Theory]
    [InlineData("planning-documents", "2.s1")]
    [InlineData("new-protected-areas", "2.s2")]
    [InlineData("green-blue-network", "2.s3")]
    [InlineData("renaturation-strategy", "2.s4")]
    [InlineData("restoration-works", "2.o1")]
    [InlineData("continuity-works", "2.o2")]
    [InlineData("land-acquisition", "2.o3")]
    public void Description_Missing_IsAnAdviceThatQuotesTheKindsOwnRow(string kind, string rule)
    {
        var dossier = TestDossiers.Mature.WithAction("tvb", a => a with { Kind = kind, Description = null });

        var finding = Assert.Single(dossier.Findings(rule));

        Assert.Equal((Severity.Advice, "/actions/0/description"), (finding.Severity, finding.Pointer));
        Assert.Empty(dossier.WithAction("tvb", a => a with { Description = "Cartographie" }).Findings(rule));
    }

    [Fact]
    public void Description_MissingWhereASheetDescribes_IsFine() => Assert.Empty(TestDossiers.Mature.Findings("2.o1"));

    [Theory]
    [InlineData(Term.Short)]
    [InlineData(Term.Long)]
    [InlineData(null)]
    public void Acquisition_WithoutGuarantee_BlocksWhateverItsTerm(Term? term)
    {
        var dossier = TestDossiers.Mature.WithAction("achat", a => a with { Guarantee = null, Term = term });

        var finding = Assert.Single(dossier.Findings("2.o3.g"));

        Assert.Equal((Severity.Blocking, "/actions/2/guarantee"), (finding.Severity, finding.Pointer));
        Assert.Equal("L’acquisition « Achat des prairies de la Saune » n’est accompagnée d’aucune garantie de pérennité.", finding.Found);
    }

    [Theory]
    [InlineData("management-plan")]
    [InlineData("ore")]
    [InlineData("retrocession")]
    public void Acquisition_WithAGuarantee_IsFine(string guarantee) =>
        Assert.Empty(TestDossiers.Mature.WithAction("achat", a => a with { Guarantee = guarantee }).Findings("2.o3.g"));

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    [InlineData(null, 0)]
    public void ManagementPlan_GivenAsGuarantee_IsNotDeniedByTheSheet(bool? managementPlan, int findings)
    {
        var dossier = TestDossiers.Mature
            .WithAction("achat", a => a with { Guarantee = "management-plan" })
            .WithSheet("achat", s => s with { ManagementPlan = managementPlan });

        Assert.Equal(findings, dossier.Findings("x.guarantee-reach").Count);
        Assert.Equal(Verdict.Complete, dossier.Check().Verdict);
    }

    [Theory]
    [InlineData("preliminary-studies", "2.c1")]
    [InlineData("animation", "2.c2")]
    [InlineData("monitoring", "2.c3")]
    public void Complement_Alone_Blocks(string kind, string rule)
    {
        var dossier = TestDossiers.Mature with { Actions = [TestDossiers.Mature.Actions[3] with { Kind = kind }] };

        Assert.Equal(Severity.Blocking, Assert.Single(dossier.Findings(rule)).Severity);
        Assert.Empty((dossier with { Actions = [.. dossier.Actions, TestDossiers.Mature.Actions[0]] }).Findings(rule));
    }

    [Fact]
    public void Actions_OneBesideComplements_AreTooFew()
    {
        var dossier = TestDossiers.Mature with { Actions = [TestDossiers.Mature.Actions[0], TestDossiers.Mature.Actions[3]] };

        Assert.Equal("Le dossier ne comporte qu’une action du volet stratégique ou du volet opérationnel.", Assert.Single(dossier.Findings("2.b")).Found);
    }

    [Fact]
    public void Actions_Two_AreSeveral()
    {
        var dossier = TestDossiers.Mature with { Actions = [.. TestDossiers.Mature.Actions.Take(2)] };

        Assert.Empty(dossier.Findings("2.b"));
    }
}
