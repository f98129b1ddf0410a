using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Funding.Conditions;

/// <summary><c>department</c>: the operation has at least one commune in one of these departments.</summary>
public sealed record DepartmentTest : IFundTest
{
    /// <summary>INSEE codes of the departments.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    /// <summary>What they make together, for the sentence: "en Occitanie".</summary>
    public required string Where { get; init; }

    /// <inheritdoc/>
    public Judgement Judge(Operation operation) => Location.Judge(operation, c => Departments.Contains(c.Department), Where, "");

    /// <inheritdoc/>
    public IEnumerable<string> Faults(Campaign campaign)
    {
        if (Departments.Count == 0)
            yield return FundingTexts.EmptyList;
        foreach (var code in Departments.Where(d => d is not { Length: 2 or 3 }))
            yield return FundingTexts.NoDepartment(code);
    }
}
