using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Notices;
using AmiServerless.Core.Storage;
using Azure.Data.Tables;

namespace AmiServerless.Core.Support;

/// <summary>
/// Starts the support of a complete emerging application (queue <c>support-follow-up</c>): a follow-up per need and organisation, and
/// one notice to each agency concerned, in one transaction.
/// </summary>
public sealed class SupportStart(SubmissionWork submissions, NoticeComposer notices, TimeProvider clock)
{
    /// <summary>Routes the submission that a message names. Late, repeated or out of order, it changes nothing.</summary>
    public Task RouteAsync(string body, CancellationToken cancellation) =>
        submissions.DoAsync(body, ApplicationStatus.Complete, Route, cancellation);

    private Func<ApplicationRecord, Change> Route(SubmittedApplication submitted)
    {
        var (call, id, snapshot) = submitted;
        var letter = snapshot.Dossier.Read<Dossier>().Letter;
        var now = clock.GetUtcNow();
        return application =>
        {
            var routing = SupportRouter.Route(
                call.Campaign, call.Directory, call.Directory.FindEpci(application.Siren)!, letter, call.Campaign.DayOf(now));
            var agencies = routing.FollowUps.GroupBy(followUp => followUp.Agency).ToList();
            var supported = application.MoveTo(ApplicationStatus.InSupport) with { AgenciesTold = [.. agencies.Select(group => group.Key)] };
            return new Change(supported)
            {
                Rows =
                [
                    .. routing.FollowUps.Select(followUp => ToEntity(id, followUp)),
                    SupportTimeline.Started(now, routing.FollowUps).ToEntity(id),
                ],
                Effects = [.. agencies.Select(group => Notice(call.Campaign, supported, group.Key, [.. group], now))],
            };
        };
    }

    /// <summary>The follow-up as its row holds it.</summary>
    internal static TableEntity ToEntity(ApplicationNumber id, FollowUp followUp)
    {
        var row = new TableEntity(TableKeys.Partition(id), TableKeys.FollowUp(id, followUp.Id));
        CompressedJson.Write(followUp).StoreIn(row, "FollowUp");
        return row;
    }

    /// <summary>Reads a row back.</summary>
    internal static FollowUp From(TableEntity row) => CompressedJson.ReadFrom(row, "FollowUp").Read<FollowUp>();

    private OutboxRow Notice(Campaign campaign, ApplicationRecord application, string agency, IReadOnlyList<FollowUp> followUps, DateTimeOffset at)
    {
        var leads = followUps.Any(followUp => followUp.Role == FollowUpRole.Leading);
        var needs = followUps.Select(followUp => campaign.Needs.First(need => need.Id == followUp.Need).Label).Distinct().ToList();
        return notices.SupportRequested(campaign, application, agency, leads, needs, followUps.Min(followUp => followUp.Due), at);
    }
}
