using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Funding;

/// <summary>Whether <c>funds.json</c> holds together with the rest of its campaign, so that matching can trust it.</summary>
public static class FundCatalogueCheck
{
    /// <summary>Code of a value that is out of bounds, missing or given twice.</summary>
    public const string InvalidValue = "invalid-value";

    /// <summary>Code of a name that nothing bears.</summary>
    public const string UnknownName = "unknown-name";

    /// <summary>Code of a condition that cannot be applied.</summary>
    public const string InvalidCondition = "invalid-condition";

    /// <summary>Every fault, its pointer into <c>funds.json</c>; empty when the catalogue is sound.</summary>
    public static IReadOnlyList<Fault> Faults(Campaign campaign)
    {
        var funds = campaign.Funds.Funds;
        List<Fault> faults = [];
        if (campaign.Funds.PublicAidCeiling is <= 0 or >= 1)
            faults.Add(new("/publicAidCeiling", InvalidValue, "Le plafond d’aides publiques est une part strictement comprise entre 0 et 1."));
        for (var i = 0; i < funds.Count; i++)
        {
            if (funds.Take(i).Any(f => f.Id == funds[i].Id))
                faults.Add(new($"/funds/{i}/id", InvalidValue, $"Le financement « {funds[i].Id} » figure deux fois."));
            faults.AddRange(OfFund(campaign, funds[i], $"/funds/{i}"));
        }

        return faults;
    }

    private static IEnumerable<Fault> OfFund(Campaign campaign, Fund fund, string pointer)
    {
        if (fund.Agency is not null and not Fund.DepartmentAgency && !campaign.Agencies.Any(a => a.Id == fund.Agency))
            yield return new($"{pointer}/agency", UnknownName, $"« {fund.Agency} » n’est pas une agence partenaire de campaign.json.");
        if (fund.Agency is Fund.DepartmentAgency && campaign.Agencies.All(a => a.Department is null))
            yield return new($"{pointer}/agency", UnknownName, "Aucune agence partenaire de campaign.json n’a de département.");
        if (fund.Rate is { } rate && (rate.Lowest <= 0 || rate.Lowest > rate.Highest || rate.Highest > 1 || string.IsNullOrWhiteSpace(rate.Source)))
            yield return new($"{pointer}/rate", InvalidValue, "Un taux va de plus de 0 à 1 au plus, le plus bas d’abord, et porte sa source.");
        if (fund.Facts.Count == 0)
            yield return new($"{pointer}/facts", InvalidValue, "Un financement repose sur au moins un fait sourcé.");
        for (var i = 0; i < fund.Facts.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(fund.Facts[i].Text) || string.IsNullOrWhiteSpace(fund.Facts[i].Source))
                yield return new($"{pointer}/facts/{i}", InvalidValue, "Un fait a un texte et une source.");
        }

        if (fund.Conditions.Count == 0)
            yield return new($"{pointer}/conditions", InvalidValue, "Sans condition, tout serait éligible : indiquez-en au moins une.");
        for (var i = 0; i < fund.Conditions.Count; i++)
        {
            foreach (var fault in FundConditions.Validate(fund.Conditions[i], campaign))
                yield return new($"{pointer}/conditions/{i}", InvalidCondition, fault);
        }
    }
}
