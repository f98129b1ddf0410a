using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;
using AmiServerless.Core.Storage;
using AmiServerless.Core.Telemetry;
using Azure.Data.Tables;

namespace AmiServerless.Core.Completeness;

/// <summary>A report as it was recorded for a submission.</summary>
/// <param name="CheckedAt">When, UTC.</param>
/// <param name="CompletionDue">Incomplete: until when it may be completed.</param>
/// <param name="Report">The report.</param>
public sealed record RecordedReport(DateTimeOffset CheckedAt, DateTimeOffset? CompletionDue, CompletenessReport Report);

/// <summary>
/// Applies the completeness rules: to a dossier being typed, storing nothing; to a submission, from the queue <c>completeness</c>,
/// recording the report and sending the application on its way.
/// </summary>
public sealed class CompletenessCheck(CallCatalogue calls, ApplicationStore store, Outbox outbox, TimeProvider clock)
{
    /// <summary>Checks a dossier that is being written. Files are not known here: a file that is asked for is found by its kind in <paramref name="attachedKinds"/>.</summary>
    /// <returns>The report, or <c>campaign-not-found</c>, <c>invalid-body</c>.</returns>
    public Result<CompletenessReport> Preview(string campaignId, Dossier dossier, IReadOnlyCollection<string> attachedKinds)
    {
        if (calls.Find(campaignId) is not { } call)
            return IntakeProblems.CampaignNotFound;
        if (DossierValidator.Validate(call.Campaign, dossier) is { Count: > 0 } faults)
            return DossierProblems.InvalidDossier(faults);
        return CompletenessEngine.Check(call.Campaign, call.Directory, dossier, attachedKinds);
    }

    /// <summary>Checks the submission that a message names. Late, repeated or out of order, it changes nothing.</summary>
    public async Task CheckAsync(string body, CancellationToken cancellation)
    {
        var message = WorkMessage.Parse(body);
        using var work = Work.Start(message);
        if (await outbox.FindAsync(message, cancellation) is not { } row)
            return;
        var id = row.Application!;
        var call = calls.Of(id);
        var snapshot = Snapshot.From((await store.FindRowAsync(row.Partition, TableKeys.Snapshot(id, row.Submission), cancellation))!);
        var report = CompletenessEngine.Check(
            call.Campaign, call.Directory, snapshot.Dossier.Read<Dossier>(), [.. snapshot.Attachments.Select(file => file.Kind)]);
        var now = clock.GetUtcNow();
        var recorded = await store.ChangeAsync(id, IntakeProblems.ApplicationNotFound, application => Decide(application), cancellation);
        if (recorded.Succeeded(out var done, out _) && done)
            AmiTelemetry.Verdicts.Add(1, new KeyValuePair<string, object?>("verdict", report.Verdict.ToString()));
        else
            await outbox.DeleteAsync(row, cancellation);

        Result<Decision<bool>> Decide(ApplicationRecord application)
        {
            // Withdrawn meanwhile, checked already, or another submission since: nothing is left to do here.
            if (application.Status != ApplicationStatus.Submitted || application.Submissions != row.Submission)
                return new Decision<bool>(false);
            var change = report.Verdict switch
            {
                Verdict.Complete => Complete(application),
                Verdict.Incomplete => Incomplete(application),
                _ => new Change(application.MoveTo(ApplicationStatus.Ineligible)) { ReleasesClaim = true },
            };
            var @event = IntakeTexts.Checked(now, report, change.Application.CompletionDue, call.Campaign.Calendar.Zone);
            return new Decision<bool>(true, change with
            {
                Rows = [ToEntity(id, row.Submission, new RecordedReport(now, change.Application.CompletionDue, report)), @event.ToEntity(id)],
                Done = row,
            });
        }

        Change Complete(ApplicationRecord application)
        {
            var profile = call.Campaign.Profiles.First(profile => profile.Id == report.Profile);
            var queue = profile.Route == Route.Support ? QueueNames.SupportFollowUp : QueueNames.FundingMatch;
            return new Change(application.MoveTo(ApplicationStatus.Complete) with { CompletionDue = null })
            {
                Effects = [OutboxRow.ForSubmission(queue, id, row.Submission, now)],
            };
        }

        Change Incomplete(ApplicationRecord application) =>
            new(application.MoveTo(ApplicationStatus.Incomplete) with { CompletionDue = CompletionDue(call.Campaign, now) });
    }

    /// <summary>The report recorded for a submission, or null while it is being made.</summary>
    public async Task<RecordedReport?> FindAsync(ApplicationNumber id, int submission, CancellationToken cancellation) =>
        await store.FindRowAsync(TableKeys.Partition(id), TableKeys.Report(id, submission), cancellation) is { } row
            ? CompressedJson.ReadFrom(row, "Report").Read<RecordedReport>()
            : null;

    /// <summary>The end of the last day of the time to complete, in the campaign's zone: a person reads a day, not an instant.</summary>
    private static DateTimeOffset CompletionDue(Campaign campaign, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(campaign.Calendar.Zone);
        var midnight = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(campaign.CompletionDays + 1);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    private static TableEntity ToEntity(ApplicationNumber id, int submission, RecordedReport report)
    {
        var row = new TableEntity(TableKeys.Partition(id), TableKeys.Report(id, submission));
        CompressedJson.Write(report).StoreIn(row, "Report");
        return row;
    }
}
