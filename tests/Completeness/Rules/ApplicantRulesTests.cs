using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using Xunit;

namespace AmiServerless.Tests.Completeness.Rules;

/// <summary>Article 1: 1.a, 1.b, 1.c, and whom to reach.</summary>
public sealed class ApplicantRulesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("24310051")]
    [InlineData("243100519")]
    public void Applicant_MissingOrMistyped_IsIncompleteNotIneligible(string? siren)
    {
        var report = With(siren).Check();

        Assert.Equal(Verdict.Incomplete, report.Verdict);
        Assert.Equal("/applicant/siren", Assert.Single(report.Findings).Pointer);
        Assert.Equal("1.a", report.Findings[0].Rule);
    }

    [Theory]
    [InlineData("213105554")]
    [InlineData("248400251")]
    [InlineData("200066918")]
    public void Applicant_TownOrSeatedElsewhereOrUnknown_IsIneligible(string siren)
    {
        var report = With(siren).Check();

        Assert.Equal(Verdict.Ineligible, report.Verdict);
        Assert.NotEmpty(report.Findings[0].Found);
        Assert.NotEmpty(report.Findings[0].Settle);
    }

    [Theory]
    [InlineData(null, null, "/applicant/contact")]
    [InlineData("Camille", null, "/applicant/contact/email")]
    [InlineData("…", "a@b.fr", "/applicant/contact/name")]
    [InlineData("Camille", "camille@epci", "/applicant/contact/email")]
    [InlineData("Camille", "camille epci.fr", "/applicant/contact/email")]
    [InlineData("Camille", "a@b@c.fr", "/applicant/contact/email")]
    [InlineData("Camille", "camille@", "/applicant/contact/email")]
    public void Contact_Incomplete_Blocks(string? name, string? email, string pointer)
    {
        var dossier = TestDossiers.Mature with { Applicant = TestDossiers.Mature.Applicant with { Contact = new() { Name = name, Email = email } } };

        var finding = Assert.Single(dossier.Findings("x.contact"));

        Assert.Equal((Severity.Blocking, pointer), (finding.Severity, finding.Pointer));
    }

    [Fact]
    public void Contact_AddressBetweenSpaces_IsFine()
    {
        var contact = TestDossiers.Mature.Applicant.Contact! with { Email = " camille@epci.example " };

        Assert.Empty((TestDossiers.Mature with { Applicant = TestDossiers.Mature.Applicant with { Contact = contact } }).Findings("x.contact"));
    }

    [Fact]
    public void Contact_None_Blocks()
    {
        var dossier = TestDossiers.Mature with { Applicant = TestDossiers.Mature.Applicant with { Contact = null } };

        Assert.Equal("/applicant/contact", Assert.Single(dossier.Findings("x.contact")).Pointer);
    }

    [Fact]
    public void Representative_Missing_IsAnAdvice()
    {
        var dossier = TestDossiers.Emerging with { Applicant = TestDossiers.Emerging.Applicant with { Representative = null } };

        Assert.Equal(Severity.Advice, Assert.Single(dossier.Findings("x.representative")).Severity);
    }

    [Theory]
    [InlineData(null, "LPO", null, "/partners/0/kind")]
    [InlineData("unheard-of", "LPO", null, "/partners/0/kind")]
    [InlineData("association", null, null, "/partners/0")]
    [InlineData(null, null, null, "/partners/0")]
    [InlineData("other", "GAEC des Prés", null, "/partners/0/label")]
    public void Partner_HalfDescribed_Blocks(string? kind, string? name, string? label, string pointer)
    {
        var dossier = TestDossiers.Emerging with { Partners = [new() { Kind = kind, Name = name, Label = label }] };

        var finding = Assert.Single(dossier.Findings("1.b"));

        Assert.Equal((Severity.Blocking, pointer), (finding.Severity, finding.Pointer));
    }

    [Fact]
    public void Partner_OtherWithItsLabel_IsFine()
    {
        var dossier = TestDossiers.Emerging with { Partners = [new() { Kind = "other", Name = "GAEC des Prés", Label = "Groupement d’agriculteurs" }] };

        Assert.Empty(dossier.Findings("1.b"));
    }

    [Fact]
    public void Partners_None_IsFine() => Assert.Empty((TestDossiers.Emerging with { Partners = [] }).Findings("1.b"));

    [Theory]
    [InlineData(null, null, "/commitments/0/kind")]
    [InlineData("other", " ", "/commitments/0/label")]
    public void Commitment_HalfDescribed_IsOnlyAnAdvice(string? kind, string? label, string pointer)
    {
        var report = (TestDossiers.Emerging with { Commitments = [new() { Kind = kind, Label = label }] }).Check();

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("1.c", Severity.Advice, pointer), (finding.Rule, finding.Severity, finding.Pointer));
        Assert.Equal(Verdict.Complete, report.Verdict);
    }

    [Fact]
    public void Commitments_NoneOrDescribed_IsFine()
    {
        Assert.Empty((TestDossiers.Emerging with { Commitments = [] }).Findings("1.c"));
        Assert.Empty((TestDossiers.Emerging with { Commitments = [new() { Kind = "abc" }, new() { Kind = "other", Label = "Plan bleu" }] }).Findings("1.c"));
    }

    private static Dossier With(string? siren) => TestDossiers.Emerging with { Applicant = TestDossiers.Emerging.Applicant with { Siren = siren } };
}
