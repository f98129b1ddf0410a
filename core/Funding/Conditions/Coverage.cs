using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Funding.Conditions;

/// <summary>
/// What a fund is known to cover among codes of the campaign, and what nobody could say. What is in neither list is not covered:
/// a code goes into <c>unsure</c> unless a source excludes it.
/// </summary>
internal sealed record Coverage(IReadOnlyList<string> Covered, IReadOnlyList<string> Unsure)
{
    /// <summary>One code covered is enough.</summary>
    /// <param name="subject">What is looked at, in French: "Milieux concernés".</param>
    /// <param name="given">Those of the operation.</param>
    /// <param name="known">Those of the campaign.</param>
    /// <param name="missing">Where the operation would tell.</param>
    public Judgement Judge(string subject, IEnumerable<string> given, IReadOnlyList<Choice> known, MissingDatum missing)
    {
        // JSON lets a null into a list.
        var codes = given.OfType<string>().ToArray();
        var unknown = codes.Where(code => !known.Any(k => k.Id == code)).Distinct().Order(StringComparer.Ordinal).ToArray();
        string[] labels = [.. known.Where(k => codes.Contains(k.Id)).Select(k => k.Label), .. unknown.Select(FundingTexts.UnknownCode)];
        if (codes.Any(Covered.Contains))
            return Judgement.Met(FundingTexts.Found(subject, labels));
        if (codes.Length == 0)
            return Judgement.Unknown(FundingTexts.NotTold(subject), missing);
        if (unknown.Length > 0)
            return Judgement.Unknown(FundingTexts.Found(subject, labels), missing);
        if (codes.Any(Unsure.Contains))
            return Judgement.Unknown(FundingTexts.FoundUnsure(subject, labels), FundingTexts.TermsOfFunder);
        return Judgement.NotMet(FundingTexts.FoundOutside(subject, labels));
    }

    /// <summary>Codes that the campaign does not have, or that are in both lists; and a list that covers nothing.</summary>
    public IEnumerable<string> Faults(IReadOnlyList<Choice> known) =>
        [
            .. Codes.Faults(Covered, known),
            .. Codes.Unknown(Unsure, known),
            .. Covered.Intersect(Unsure).Select(FundingTexts.CodeInBothLists),
        ];
}
