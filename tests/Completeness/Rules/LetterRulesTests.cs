using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using Xunit;

namespace AmiServerless.Tests.Completeness.Rules;

/// <summary>Article 3.a: the letter of intent.</summary>
public sealed class LetterRulesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" … ")]
    public void PoliticalSupport_Blank_Blocks(string? text)
    {
        var finding = Assert.Single(With(l => l with { PoliticalSupport = text }).Findings("3.a.1"));

        Assert.Equal((Severity.Blocking, "/letter/politicalSupport"), (finding.Severity, finding.Pointer));
        Assert.Equal("La rubrique « Adhésion politique et partenariale du territoire » n’est pas remplie.", finding.Found);
        Assert.Equal("Article 3.a", finding.Article);
    }

    [Fact]
    public void PoliticalSupport_Thin_IsAnAdvice()
    {
        var finding = Assert.Single(With(l => l with { PoliticalSupport = "Acquise." }).Findings("3.a.1"));

        Assert.Equal(Severity.Advice, finding.Severity);
        Assert.Equal("La rubrique « Adhésion politique et partenariale du territoire » ne compte que 8 caractères.", finding.Found);
    }

    [Fact]
    public void Letter_Attached_DoesNotStandForItsItems() =>
        Assert.Single(With(l => l with { PoliticalSupport = null }).Findings("3.a.1", "letter"));

    [Fact]
    public void Stakes_Blank_Blocks() => Assert.Equal("/letter/stakes", Assert.Single(With(l => l with { Stakes = null }).Findings("3.a.2")).Pointer);

    [Fact]
    public void LeverLines_None_Blocks()
    {
        var finding = Assert.Single(With(l => l with { LeverLines = [] }).Findings("3.a.3"));

        Assert.Equal((Severity.Blocking, "/letter/leverLines"), (finding.Severity, finding.Pointer));
    }

    [Fact]
    public void LeverLines_Three_AreCompleteWithAnAdviceOnTheFourth()
    {
        var dossier = With(l => l with { LeverLines = [.. l.LeverLines.Take(3)] });

        var report = dossier.Check();

        Assert.Equal(Verdict.Complete, report.Verdict);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("3.a.3", Severity.Advice, "/letter/leversLeftOut"), (finding.Rule, finding.Severity, finding.Pointer));
        Assert.Equal("Le levier « Réduction des pressions sur les milieux naturels » n’est pas abordé.", finding.Found);
    }

    [Fact]
    public void LeverLines_ThreeAndTheReason_NeedNoAdvice() =>
        Assert.Empty(With(l => l with { LeverLines = [.. l.LeverLines.Take(3)], LeversLeftOut = "Compétence du département." }).Findings("3.a.3"));

    [Fact]
    public void LeverLines_Two_AreLeftToTheObjective()
    {
        var dossier = With(l => l with { LeverLines = [.. l.LeverLines.Take(2)] });

        Assert.Empty(dossier.Findings("3.a.3"));
        Assert.Single(dossier.Findings("obj.a"));
    }

    [Fact]
    public void LeverLine_WithoutLever_IsAnAdviceThatRecallsItsBeginning()
    {
        var dossier = With(l => l with { LeverLines = [.. l.LeverLines, new() { Text = "Animer un réseau de jardins partagés." }] });

        var finding = Assert.Single(dossier.Findings("3.a.3"));

        Assert.Equal((Severity.Advice, "/letter/leverLines/4/lever"), (finding.Severity, finding.Pointer));
        Assert.Equal("La piste d’action « Animer un réseau de jardins partagés. » n’est rattachée à aucun levier.", finding.Found);
    }

    [Fact]
    public void Needs_None_Blocks() => Assert.Equal("/letter/needs", Assert.Single(With(l => l with { Needs = [] }).Findings("3.a.4")).Pointer);

    [Fact]
    public void Need_WithoutKind_BlocksForItCannotBeRouted()
    {
        var finding = Assert.Single(With(l => l with { Needs = [.. l.Needs, new() { Detail = "Un coup de main" }] }).Findings("3.a.4"));

        Assert.Equal((Severity.Blocking, "/letter/needs/2/kind"), (finding.Severity, finding.Pointer));
        Assert.Equal("Le besoin « Un coup de main » n’a pas de nature.", finding.Found);
    }

    [Fact]
    public void Need_WithoutDetail_IsAnAdvice() =>
        Assert.Equal(Severity.Advice, Assert.Single(With(l => l with { Needs = [new() { Kind = "diagnostic" }] }).Findings("3.a.4")).Severity);

    private static Dossier With(Func<LetterOfIntent, LetterOfIntent> change) => TestDossiers.Emerging with { Letter = change(TestDossiers.Emerging.Letter) };
}
