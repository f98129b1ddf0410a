using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using Xunit;

namespace AmiServerless.Tests.Completeness.Rules;

/// <summary>Article 3.b, fourth item: the sheets, and the cross-checks on them.</summary>
public sealed class SheetRulesTests
{
    private const string Sheet = "/sheets/0";

    [Fact]
    public void Sheet_Missing_BlocksAtTheAction()
    {
        var finding = Assert.Single((TestDossiers.Mature with { Sheets = [TestDossiers.Mature.Sheets[1]] }).Findings("3.b.4"));

        Assert.Equal((Severity.Blocking, "/actions/1"), (finding.Severity, finding.Pointer));
        Assert.Equal("L’opération de court terme « Restauration du ramier de Bigorre » n’a pas de fiche.", finding.Found);
    }

    [Fact]
    public void Sheet_Twice_Blocks()
    {
        var dossier = TestDossiers.Mature with { Sheets = [.. TestDossiers.Mature.Sheets, TestDossiers.Mature.Sheets[0]] };

        Assert.Equal("L’opération de court terme « Restauration du ramier de Bigorre » a deux fiches.", Assert.Single(dossier.Findings("3.b.4")).Found);
    }

    [Fact]
    public void Sheet_OfALaterTerm_IsNotAsked() =>
        Assert.DoesNotContain(
            (TestDossiers.Mature with { Sheets = [.. TestDossiers.Mature.Sheets, new() { Action = "suivi" }] }).Check().Findings, f => f.Severity is Severity.Blocking);

    [Fact]
    public void Sheet_ForALaterTerm_IsAnAdvice()
    {
        var finding = Assert.Single((TestDossiers.Mature with { Sheets = [.. TestDossiers.Mature.Sheets, new() { Action = "suivi" }] }).Findings("x.sheets"));

        Assert.Equal((Severity.Advice, "/sheets/2/action"), (finding.Severity, finding.Pointer));
        Assert.Equal("Une fiche est remplie pour l’action « Suivi des amphibiens », prévue à long terme.", finding.Found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    public void Sheet_ForNoAction_Blocks(string action)
    {
        var finding = Assert.Single((TestDossiers.Mature with { Sheets = [.. TestDossiers.Mature.Sheets, new() { Action = action }] }).Findings("x.sheets"));

        Assert.Equal((Severity.Blocking, "/sheets/2/action"), (finding.Severity, finding.Pointer));
    }

    public static TheoryData<string, string, Func<OperationSheet, OperationSheet>> Gaps { get; } = new()
    {
        { "3.b.4.location", "/communes", s => s with { Communes = [] } },
        { "3.b.4.location", "/surfaceHectares", s => s with { SurfaceHectares = null } },
        { "3.b.4.objectives", "/objectives", s => s with { Objectives = null } },
        { "3.b.4.objectives", "/initialState", s => s with { InitialState = "-" } },
        { "3.b.4.objectives", "/expectedResults", s => s with { ExpectedResults = " " } },
        { "3.b.4.indicators", "/indicators", s => s with { Indicators = [] } },
        { "3.b.4.indicators", "/indicators", s => s with { Indicators = ["", "…"] } },
        { "3.b.4.calendar", "/start", s => s with { Start = null } },
        { "3.b.4.calendar", "/end", s => s with { End = null } },
        { "3.b.4.management", "/managementGuarantees", s => s with { ManagementGuarantees = null } },
    };

    [Theory]
    [MemberData(nameof(Gaps))]
    public void Sheet_WithAGap_BlocksAtTheGap(string rule, string place, Func<OperationSheet, OperationSheet> gap)
    {
        var report = TestDossiers.Mature.WithSheet("marais", gap).Check();

        var finding = Assert.Single(report.Findings);
        Assert.Equal((rule, Severity.Blocking, Sheet + place), (finding.Rule, finding.Severity, finding.Pointer));
        Assert.Contains("« Restauration du ramier de Bigorre »", finding.Found, StringComparison.Ordinal);
        Assert.Equal([rule], report.Items.Where(i => !i.Provided).Select(i => i.Rule));
    }

    [Fact]
    public void Length_StandsForTheSurface() =>
        Assert.Empty(TestDossiers.Mature.WithSheet("marais", s => s with { SurfaceHectares = null, LengthMetres = 800 }).Findings("3.b.4.location"));

    [Fact]
    public void Place_NotInWords_IsAnAdvice() =>
        Assert.Equal(Severity.Advice, Assert.Single(TestDossiers.Mature.WithSheet("marais", s => s with { Location = null }).Findings("3.b.4.location")).Severity);

    [Fact]
    public void Commune_OutsideTheEpci_Blocks()
    {
        var finding = Assert.Single(TestDossiers.Mature.WithSheet("marais", s => s with { Communes = ["31555", "30209"] }).Findings("x.communes"));

        Assert.Equal((Severity.Blocking, Sheet + "/communes/1"), (finding.Severity, finding.Pointer));
        Assert.Equal("La commune de Pujaut (30209), dans la fiche de l’opération « Restauration du ramier de Bigorre », n’est pas membre de votre EPCI (Toulouse Métropole).", finding.Found);
    }

    [Fact]
    public void Commune_Unknown_Blocks()
    {
        var finding = Assert.Single(TestDossiers.Mature.WithSheet("marais", s => s with { Communes = ["31999"] }).Findings("x.communes"));

        Assert.StartsWith("Le code commune « 31999 »", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Commune_OfAnUnknownApplicant_IsNotJudged()
    {
        var dossier = TestDossiers.Mature with { Applicant = TestDossiers.Mature.Applicant with { Siren = null } };

        Assert.Empty(dossier.Findings("x.communes"));
    }

    [Theory]
    [InlineData(0, null, Severity.Blocking)]
    [InlineData(-1, null, Severity.Blocking)]
    [InlineData(250_000, null, Severity.Blocking)]
    [InlineData(12_000, null, Severity.Advice)]
    [InlineData(1, 0, Severity.Blocking)]
    [InlineData(1, 150_000, Severity.Advice)]
    [InlineData(1, 3_000_000, Severity.Blocking)]
    public void Measure_Implausible_IsSaid(int hectares, int? metres, Severity severity)
    {
        var finding = Assert.Single(TestDossiers.Mature.WithSheet("marais", s => s with { SurfaceHectares = hectares, LengthMetres = metres }).Findings("x.surfaces"));

        Assert.Equal(severity, finding.Severity);
        Assert.Equal(Sheet + (metres is null ? "/surfaceHectares" : "/lengthMetres"), finding.Pointer);
    }

    [Fact]
    public void Measure_LargeForAPlan_IsFine()
    {
        var dossier = TestDossiers.Mature
            .WithAction("tvb", a => a with { Term = Term.Short })
            with
        { Sheets = [.. TestDossiers.Mature.Sheets, TestDossiers.Sheet("tvb", 0, 0) with { SurfaceHectares = 46_000, FundingPlan = [] }] };

        Assert.Empty(dossier.Findings("x.surfaces"));
    }

    [Fact]
    public void Dates_Reversed_Blocks()
    {
        var finding = Assert.Single(TestDossiers.Mature.WithSheet("marais", s => s with { Start = new(2026, 6, 1), End = new(2026, 3, 15) }).Findings("x.dates"));

        Assert.Equal((Severity.Blocking, Sheet + "/end"), (finding.Severity, finding.Pointer));
        Assert.Equal("L’opération « Restauration du ramier de Bigorre » se termine le 15 mars 2026, avant de commencer le 1er juin 2026.", finding.Found);
    }

    [Fact]
    public void Dates_OnOneDay_AreFine() =>
        Assert.Empty(TestDossiers.Mature.WithSheet("marais", s => s with { Start = new(2026, 6, 1), End = new(2026, 6, 1) }).Findings("x.dates"));

    [Theory]
    [InlineData("0205-01-01", "2026-01-01", "/start")]
    [InlineData("2026-01-01", "2205-01-01", "/end")]
    public void Dates_FarAway_Block(string start, string end, string place)
    {
        var dossier = TestDossiers.Mature.WithSheet("marais", s => s with
        {
            Start = DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture),
            End = DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture),
        });

        Assert.Equal(Sheet + place, Assert.Single(dossier.Findings("x.dates")).Pointer);
    }

    [Fact]
    public void Operation_Begun_IsAnAdviceOnAid()
    {
        var finding = Assert.Single(TestDossiers.Mature.WithSheet("marais", s => s with { Begun = true }).Findings("x.begun"));

        Assert.Equal((Severity.Advice, Sheet + "/begun"), (finding.Severity, finding.Pointer));
        Assert.Contains("décret n° 2018-514", finding.Settle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-09-20", 1)]
    [InlineData("2025-09-21", 0)]
    public void Operation_StartingBeforeTheCallCloses_IsAnAdvice(string start, int findings)
    {
        var dossier = TestDossiers.Mature.WithSheet("marais", s => s with { Start = DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(findings, dossier.Findings("x.begun").Count);
        Assert.Equal(Verdict.Complete, dossier.Check().Verdict);
    }
}
