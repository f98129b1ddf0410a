using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Problems;
using AmiServerless.Tests.Completeness;
using Xunit;

namespace AmiServerless.Tests.Dossiers;

public sealed class DossierValidatorTests
{
    private static readonly string TooLongName = new('x', DossierLimits.Name + 1);
    private static readonly string TooLongText = new('x', DossierLimits.Text + 1);

    public static TheoryData<string, string, Dossier> Faulty { get; } = new()
    {
        { "unknown-code", "/profile", new() { Profile = "super" } },
        { "unknown-code", "/profile", new() { Profile = "" } },
        { "invalid-siren", "/applicant/siren", new() { Applicant = new() { Siren = "243 100 518" } } },
        { "invalid-siren", "/applicant/siren", new() { Applicant = new() { Siren = "24310051８" } } },
        { "too-long", "/applicant/contact/name", new() { Applicant = new() { Contact = new() { Name = TooLongName } } } },
        { "too-long", "/title", new() { Title = TooLongName } },
        { "too-long", "/summary", new() { Summary = TooLongText } },
        { "control-character", "/summary", new() { Summary = "a\u0000b" } },
        { "unknown-code", "/partners/0/kind", new() { Partners = [new() { Kind = "friend" }] } },
        { "too-long", "/partners/0/name", new() { Partners = [new() { Name = TooLongName }] } },
        { "too-many", "/partners", new() { Partners = [.. Enumerable.Repeat(new Partner(), DossierLimits.Partners + 1)] } },
        { "unknown-code", "/commitments/0/kind", new() { Commitments = [new() { Kind = "vow" }] } },
        { "too-many", "/commitments", new() { Commitments = [.. Enumerable.Repeat(new Commitment(), DossierLimits.Commitments + 1)] } },
        { "unknown-code", "/letter/leverLines/0/lever", new() { Letter = new() { LeverLines = [new() { Lever = "moon" }] } } },
        { "unknown-code", "/letter/needs/0/kind", new() { Letter = new() { Needs = [new() { Kind = "money" }] } } },
        { "too-many", "/letter/needs", new() { Letter = new() { Needs = [.. Enumerable.Repeat(new SupportNeed(), DossierLimits.Needs + 1)] } } },
        { "too-long", "/strategy/components", new() { Strategy = new() { Components = TooLongText } } },
        { "invalid-id", "/actions/0/id", new() { Actions = [new()] } },
        { "invalid-id", "/actions/0/id", new() { Actions = [new() { Id = "Été" }] } },
        { "invalid-id", "/actions/0/id", new() { Actions = [new() { Id = new('a', DossierLimits.Id + 1) }] } },
        { "invalid-id", "/actions/0/id", new() { Actions = [new() { Id = "a\n" }] } },
        { "duplicate-id", "/actions/1/id", new() { Actions = [new() { Id = "a" }, new() { Id = "a" }] } },
        { "unknown-code", "/actions/0/kind", new() { Actions = [new() { Id = "a", Kind = "dance" }] } },
        { "unknown-code", "/actions/0/levers/1", new() { Actions = [new() { Id = "a", Levers = ["restoration", "moon"] }] } },
        { "unknown-code", "/actions/0/guarantee", new() { Actions = [new() { Id = "a", Guarantee = "promise" }] } },
        { "negative-amount", "/actions/0/cost", new() { Actions = [new() { Id = "a", Cost = -0.01m }] } },
        { "out-of-range", "/actions/0/requestedAmount", new() { Actions = [new() { Id = "a", RequestedAmount = 1e15m }] } },
        { "too-many", "/actions", new() { Actions = [.. Enumerable.Range(0, DossierLimits.Actions + 1).Select(i => new ProjectAction { Id = $"a{i}" })] } },
        { "invalid-id", "/sheets/0/action", new() { Sheets = [new() { Action = "A b" }] } },
        { "invalid-commune", "/sheets/0/communes/0", new() { Sheets = [new() { Communes = ["Toulouse"] }] } },
        { "unknown-code", "/sheets/0/habitats/0", new() { Sheets = [new() { Habitats = ["moon"] }] } },
        { "negative-amount", "/sheets/0/surfaceHectares", new() { Sheets = [new() { SurfaceHectares = -1 }] } },
        { "too-long", "/sheets/0/indicators/0", new() { Sheets = [new() { Indicators = [TooLongText] }] } },
        { "negative-amount", "/sheets/0/fundingPlan/0/amount", new() { Sheets = [new() { FundingPlan = [new() { Amount = -1 }] }] } },
        { "too-many", "/sheets", new() { Sheets = [.. Enumerable.Repeat(new OperationSheet(), DossierLimits.Sheets + 1)] } },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Validate_OneFault_SaysItWithItsPlace(string code, string pointer, Dossier dossier)
    {
        var fault = Assert.Single(Validate(dossier));

        Assert.Equal((code, pointer), (fault.Code, fault.Pointer));
        Assert.EndsWith(".", fault.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_UnknownCode_ListsTheAcceptedOnes() =>
        Assert.Equal(
            "« moon » n’est pas un code de cet appel. Codes admis : protected-areas, restoration, continuities, pressures.",
            Validate(new() { Actions = [new() { Id = "a", Levers = ["moon"] }] })[0].Detail);

    [Fact]
    public void Validate_Duplicate_NamesIt() =>
        Assert.Contains("« a »", Validate(new() { Actions = [new() { Id = "a" }, new() { Id = "a" }] })[0].Detail, StringComparison.Ordinal);

    [Fact]
    public void Validate_AtTheLimits_IsFine()
    {
        var dossier = new Dossier
        {
            Title = TooLongName[1..],
            Summary = TooLongText[1..],
            Applicant = new() { Siren = "", Contact = new() { Email = "" } },
            Actions = [.. Enumerable.Range(0, DossierLimits.Actions).Select(i => new ProjectAction { Id = $"a{i}", Cost = DossierLimits.Euros, RequestedAmount = 0 })],
            Sheets = [.. Enumerable.Range(0, DossierLimits.Sheets).Select(i => new OperationSheet { Action = $"a{i}", Objectives = "ligne\r\n\tligne", Communes = ["2A004", "31555"] })],
        };

        Assert.Empty(Validate(dossier));
    }

    [Fact]
    public void Validate_HalfAnAddress_IsKeptForTheRestOfTheDossierToBeSaved() =>
        Assert.Empty(Validate(new() { Applicant = new() { Contact = new() { Email = "camille@" } } }));

    [Fact]
    public void Validate_EmptyAndCompleteDossiers_AreFine()
    {
        Assert.Empty(Validate(new()));
        Assert.Empty(Validate(TestDossiers.Mature));
        Assert.Empty(Validate(TestDossiers.Emerging));
    }

    [Fact]
    public void Validate_FaultsWithoutEnd_SaysTheFirstHundred() =>
        Assert.Equal(100, Validate(new() { Actions = [.. Enumerable.Repeat(new ProjectAction { Kind = "x", Guarantee = "x", Cost = -1 }, 60)] }).Count);

    private static IReadOnlyList<Fault> Validate(Dossier dossier) => DossierValidator.Validate(TestCall.Campaign, dossier);
}
