using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Funding.Conditions;

/// <summary>What can be wrong with the codes given to a test.</summary>
internal static class Codes
{
    public static IEnumerable<string> Faults(IReadOnlyList<string> codes, IReadOnlyList<Choice> known) =>
        codes.Count == 0 ? [FundingTexts.EmptyList] : Unknown(codes, known);

    public static IEnumerable<string> Unknown(IReadOnlyList<string> codes, IReadOnlyList<Choice> known) =>
        codes.Where(code => !known.Any(k => k.Id == code)).Select(FundingTexts.CodeNotOfCampaign);
}
