using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Funding.Conditions;

/// <summary>
/// <c>ask-applicant</c>: a condition that no field of the dossier answers. Always unknown, so that a fund with such a condition is
/// shown as to be confirmed and neither promised nor dropped.
/// </summary>
public sealed record AskApplicantTest : IFundTest
{
    /// <summary>What to say, in French: "si l’étude est un atlas de la biodiversité communale".</summary>
    public required string Datum { get; init; }

    /// <inheritdoc/>
    public Judgement Judge(Operation operation) =>
        Judgement.Unknown(FundingTexts.NotAsked, operation.MissingInAction("description", Datum));

    /// <inheritdoc/>
    public IEnumerable<string> Faults(Campaign campaign) =>
        string.IsNullOrWhiteSpace(Datum) ? [FundingTexts.DatumMissing] : [];
}
