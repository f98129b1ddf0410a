using AmiServerless.Core.Intake;

namespace AmiServerless.Core.Funding;

/// <summary>What the applicant's timeline says of the funds.</summary>
public static class FundingTimeline
{
    /// <summary>The operations were held against the funds.</summary>
    public static TimelineEvent Started(DateTimeOffset at, FundingReport report)
    {
        var funders = report.Operations.SelectMany(operation => operation.Matches).Where(match => match.Tell)
            .SelectMany(match => match.Agencies).Select(agency => agency.Name).Distinct().ToList();
        return new TimelineEvent(
            at, "in-funding",
            funders.Count == 0
                ? "Les opérations sont rapprochées des financements connus : aucun ne correspond en l’état ; le rapport dit pourquoi, opération par opération."
                : $"Les opérations sont rapprochées des financements connus et signalées à : {string.Join(", ", funders)}. Tout reste à confirmer par le financeur.");
    }
}
