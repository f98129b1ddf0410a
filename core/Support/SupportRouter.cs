using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Territory;

namespace AmiServerless.Core.Support;

/// <summary>
/// Sends the needs of a complete emerging project (3.a.4) to those who can answer them. Pure: the same letter gives the same
/// follow-ups whatever the order of its needs, so routing twice changes nothing.
/// </summary>
public static class SupportRouter
{
    /// <summary>One follow-up per need and agency of an organisation that answers it.</summary>
    /// <param name="campaign">The call, with its support catalogue and partner agencies.</param>
    /// <param name="directory">Departments and water agencies of the communes.</param>
    /// <param name="epci">The applicant.</param>
    /// <param name="letter">Its letter of intent.</param>
    /// <param name="completedOn">The day the application was found complete: first contacts are due from then.</param>
    public static SupportRouting Route(
        Campaign campaign, TerritoryDirectory directory, Epci epci, LetterOfIntent letter, DateOnly completedOn)
    {
        var reach = new AgencyReach(campaign, directory, epci);
        var due = completedOn.AddDays(campaign.Support.FirstContactDays);
        var article = campaign.Rules.First(r => r.Id == campaign.Support.Rule).Article;
        List<FollowUp> followUps = [];
        List<RoutingGap> gaps = [];

        foreach (var need in campaign.Needs)
        {
            var index = IndexOf(letter.Needs, need.Id);
            if (index < 0)
                continue;
            var organisations = Answering(campaign, need.Id);
            foreach (var id in organisations)
            {
                var organisation = campaign.Support.Organisations.First(o => o.Id == id);
                var reached = reach.Of(organisation);
                followUps.AddRange(reached.Agencies.Select(agency => Open(article, need, organisation, agency, id == organisations[0], due)));
                gaps.AddRange(reached.Gaps.Select(reason => new RoutingGap(need.Id, organisation.Id, NeedPointer(index), reason)));
            }
        }

        for (var i = 0; i < letter.Needs.Count; i++)
        {
            var kind = letter.Needs[i].Kind;
            if (kind is null || !campaign.Needs.Any(n => n.Id == kind) || Answering(campaign, kind).Count == 0)
                gaps.Add(new RoutingGap(kind, null, NeedPointer(i), SupportTexts.NeedWithoutAnswer(kind, campaign.Service)));
        }

        // Two organisations may lean on the same agency for one need: it is asked once.
        return new SupportRouting([.. followUps.DistinctBy(f => f.Id)], gaps);
    }

    internal static string FollowUpId(string need, string agency) => $"{need}-{agency}";

    private static FollowUp Open(
        string article, Choice need, SupportOrganisation organisation, ReachedAgency agency, bool namedFirst, DateOnly due)
    {
        var leads = agency.Role is FollowUpRole.Leading;
        return new FollowUp
        {
            Id = FollowUpId(need.Id, agency.Id),
            Need = need.Id,
            Organisation = organisation.Id,
            OrganisationName = organisation.Scope is SupportScope.Region ? organisation.Name : agency.Name,
            Agency = agency.Id,
            Role = agency.Role,
            Coordinates = namedFirst && leads,
            Due = leads ? due : null,
            Reason = SupportTexts.Reason(article, need.Label, organisation.Offer, agency.Why, coordinates: namedFirst && leads),
        };
    }

    private static IReadOnlyList<string> Answering(Campaign campaign, string need) => campaign.Support.Answers.GetValueOrDefault(need, []);

    private static string NeedPointer(int index) => $"/letter/needs/{index}/kind";

    private static int IndexOf(IReadOnlyList<SupportNeed> needs, string kind)
    {
        for (var i = 0; i < needs.Count; i++)
        {
            if (needs[i].Kind == kind)
                return i;
        }

        return -1;
    }
}
