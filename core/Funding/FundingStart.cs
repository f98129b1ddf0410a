using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Notices;
using AmiServerless.Core.Storage;
using Azure.Data.Tables;

namespace AmiServerless.Core.Funding;

/// <summary>
/// Matches a complete mature application with the funds (queue <c>funding-match</c>): every operation against every fund, and one
/// notice to each agency with at least one match, in one transaction.
/// </summary>
public sealed class FundingStart(SubmissionWork submissions, ApplicationStore store, NoticeComposer notices, TimeProvider clock)
{
    /// <summary>Matches the submission that a message names. Late, repeated or out of order, it changes nothing.</summary>
    public Task MatchAsync(string body, CancellationToken cancellation) =>
        submissions.DoAsync(body, ApplicationStatus.Complete, Match, cancellation);

    private Func<ApplicationRecord, Change> Match(SubmittedApplication submitted)
    {
        var (call, id, snapshot) = submitted;
        var report = FundMatcher.Match(
            call.Campaign, call.Directory, snapshot.Dossier.Read<Dossier>(), call.Campaign.DayOf(snapshot.ReceivedAt));
        var agencies = report.AgenciesToTell();
        var now = clock.GetUtcNow();
        return application =>
        {
            var funded = application.MoveTo(ApplicationStatus.InFunding) with { AgenciesTold = agencies };
            return new Change(funded)
            {
                Rows = [ToEntity(id, snapshot.Submission, report), FundingTimeline.Started(now, report).ToEntity(id)],
                Effects = [.. agencies.Select(agency => notices.FundingMatched(call.Campaign, funded, agency, OperationsFor(agency, report), now))],
            };
        };
    }

    /// <summary>The matches of a submission, or null while they are being made.</summary>
    public async Task<FundingReport?> FindAsync(ApplicationNumber id, int submission, CancellationToken cancellation) =>
        await store.FindRowAsync(TableKeys.Partition(id), TableKeys.Match(id, submission), cancellation) is { } row
            ? CompressedJson.ReadFrom(row, "Matches").Read<FundingReport>()
            : null;

    private static IReadOnlyList<NoticeOperation> OperationsFor(string agency, FundingReport report) =>
    [
        .. from operation in report.Operations
           let matches = operation.Matches.Where(match => match.Tell && match.Agencies.Any(concerned => concerned.Id == agency)).ToList()
           where matches.Count > 0
           select new NoticeOperation(
               operation.Title ?? operation.Action,
               [.. matches.Select(match => match.Name)],
               matches.All(match => match.Outcome == MatchOutcome.ToConfirm)),
    ];

    private static TableEntity ToEntity(ApplicationNumber id, int submission, FundingReport report)
    {
        var row = new TableEntity(TableKeys.Partition(id), TableKeys.Match(id, submission));
        CompressedJson.Write(report).StoreIn(row, "Matches");
        return row;
    }
}
