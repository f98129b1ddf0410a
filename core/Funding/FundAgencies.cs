using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Funding;

/// <summary>Whom a match concerns, and where nobody can be told, whom to ask.</summary>
internal sealed record FundAgencies(IReadOnlyList<AgencyConcerned> Agencies, IReadOnlyList<string> Without)
{
    public static FundAgencies Of(Fund fund, Operation operation)
    {
        var agencies = operation.Campaign.Agencies;
        if (fund.Agency is Fund.DepartmentAgency)
            return OfDepartments(operation, agencies);
        return agencies.FirstOrDefault(a => a.Id == fund.Agency) is { } agency
            ? new([new(agency.Id, agency.Name, FundingTexts.AgencyOfFund)], [])
            : new([], [FundingTexts.NoPartner(fund.Funder)]);
    }

    private static FundAgencies OfDepartments(Operation operation, IReadOnlyList<PartnerAgency> agencies)
    {
        var byDepartment = operation.Communes.GroupBy(c => c.Department).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Department: g.Key, Reason: FundingTexts.AgencyOfDepartment(g.Key, [.. g])))
            .ToArray();
        // Without a commune, the seat's department is where the EPCI would knock anyway.
        if (byDepartment.Length == 0 && operation.Seat is { } seat)
            byDepartment = [(seat, FundingTexts.AgencyOfSeat(seat))];
        if (byDepartment.Length == 0)
            return new([], [FundingTexts.DepartmentUnknown]);

        List<AgencyConcerned> concerned = [];
        List<string> without = [];
        foreach (var (department, reason) in byDepartment)
        {
            if (agencies.FirstOrDefault(a => a.Department == department) is { } agency)
                concerned.Add(new(agency.Id, agency.Name, reason));
            else
                without.Add(FundingTexts.NoPartnerInDepartment(department));
        }

        return new(concerned, without);
    }
}
