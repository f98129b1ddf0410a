using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;

namespace AmiServerless.Tests.Funding.Conditions;

/// <summary>One condition, on one operation.</summary>
internal static class ConditionCase
{
    public static ConditionResult Judge(string test, string parameters, ProjectAction action, OperationSheet? sheet = null) =>
        Judge(test, parameters, action, sheet is null ? [] : [sheet]);

    public static ConditionResult Judge(string test, string parameters, ProjectAction action, OperationSheet[] sheets)
    {
        var dossier = new Dossier
        {
            Actions = [action with { Id = "a" }],
            Sheets = [.. sheets.Select(s => s with { Action = "a" })],
        };
        var campaign = TestCampaign.WithFund(TestCampaign.Condition(test, parameters));
        var match = FundMatcher.Match(campaign, TestCampaign.Directory, dossier, new(2025, 9, 1)).Operations[0].Matches[0];
        return match.Conditions[0];
    }
}
