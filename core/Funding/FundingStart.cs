using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Notices;
using AmiServerless.Core.Problems;
using AmiServerless.Core.Storage;
using Azure.Data.Tables;

namespace AmiServerless.Core.Funding;

/// <summary>
/// Matches a complete mature application with the funds (queue <c>funding-match</c>): every operation against every fund, and one
/// notice to each agency with at least one match, in one transaction.
/// </summary>
public sealed class FundingStart(CallCatalogue calls, ApplicationStore store, Outbox outbox, NoticeComposer notices, TimeProvider clock)
{
    /// <summary>Matches the submission that a message names. Late, repeated or out of order, it changes nothing.</summary>
    public async Task MatchAsync(string body, CancellationToken cancellation)
    {
        var message = WorkMessage.Parse(body);
        using var work = Work.Start(message);
        if (await outbox.FindAsync(message, cancellation) is not { } row)
            return;
        var id = row.Application!;
        var call = calls.Of(id);
        var snapshot = Snapshot.From((await store.FindRowAsync(row.Partition, TableKeys.Snapshot(id, row.Submission), cancellation))!);
        var report = FundMatcher.Match(
            call.Campaign, call.Directory, snapshot.Dossier.Read<Dossier>(), call.Campaign.DayOf(snapshot.ReceivedAt));
        var now = clock.GetUtcNow();
        var matched = await store.ChangeAsync(id, IntakeProblems.ApplicationNotFound, application => Decide(application), cancellation);
        if (!matched.Succeeded(out var done, out _) || !done)
            await outbox.DeleteAsync(row, cancellation);

        Result<Decision<bool>> Decide(ApplicationRecord application)
        {
            if (application.Status != ApplicationStatus.Complete || application.Submissions != row.Submission)
                return new Decision<bool>(false);
            var agencies = report.AgenciesToTell();
            var funded = application.MoveTo(ApplicationStatus.InFunding) with { AgenciesTold = agencies };
            return new Decision<bool>(true, new Change(funded)
            {
                Rows = [ToEntity(id, row.Submission, report), FundingTimeline.Started(now, report).ToEntity(id)],
                Effects = [.. agencies.Select(agency => notices.FundingMatched(call.Campaign, funded, agency, OperationsFor(agency), now))],
                Done = row,
            });
        }

        IReadOnlyList<NoticeOperation> OperationsFor(string agency) =>
        [
            .. from operation in report.Operations
               let matches = operation.Matches.Where(match => match.Tell && match.Agencies.Any(concerned => concerned.Id == agency)).ToList()
               where matches.Count > 0
               select new NoticeOperation(
                   operation.Title ?? operation.Action,
                   [.. matches.Select(match => match.Name)],
                   matches.All(match => match.Outcome == MatchOutcome.ToConfirm)),
        ];
    }

    /// <summary>The matches of a submission, or null while they are being made.</summary>
    public async Task<FundingReport?> FindAsync(ApplicationNumber id, int submission, CancellationToken cancellation) =>
        await store.FindRowAsync(TableKeys.Partition(id), TableKeys.Match(id, submission), cancellation) is { } row
            ? CompressedJson.ReadFrom(row, "Matches").Read<FundingReport>()
            : null;

    private static TableEntity ToEntity(ApplicationNumber id, int submission, FundingReport report)
    {
        var row = new TableEntity(TableKeys.Partition(id), TableKeys.Match(id, submission));
        CompressedJson.Write(report).StoreIn(row, "Matches");
        return row;
    }
}
