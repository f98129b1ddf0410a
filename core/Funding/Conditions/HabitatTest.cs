using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Funding.Conditions;

/// <summary><c>habitat</c>: the operation concerns at least one habitat that the fund covers.</summary>
public sealed record HabitatTest : IFundTest
{
    /// <summary>Habitats covered.</summary>
    public required IReadOnlyList<string> Habitats { get; init; }

    /// <summary>Habitats that no source includes or excludes: the outcome is unknown, and the funder alone can tell.</summary>
    public IReadOnlyList<string> Unsure { get; init; } = [];

    /// <inheritdoc/>
    public Judgement Judge(Operation operation) => new Coverage(Habitats, Unsure).Judge(
        FundingTexts.Habitats,
        operation.Sheet?.Habitats ?? [],
        operation.Campaign.Habitats,
        operation.MissingInSheet("habitats", FundingTexts.HabitatsDatum));

    /// <inheritdoc/>
    public IEnumerable<string> Faults(Campaign campaign) => new Coverage(Habitats, Unsure).Faults(campaign.Habitats);
}
