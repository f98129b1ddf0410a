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
public sealed class CompletenessCheck(CallCatalogue calls, SubmissionWork submissions, ApplicationStore store, TimeProvider clock)
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
        CompletenessReport? report = null;
        if (await submissions.DoAsync(body, ApplicationStatus.Submitted, submitted => Record(submitted, out report), cancellation))
            AmiTelemetry.Verdicts.Add(1, new KeyValuePair<string, object?>("verdict", report!.Verdict.ToString()));
    }

    private Func<ApplicationRecord, Change> Record(SubmittedApplication submitted, out CompletenessReport made)
    {
        var (call, id, snapshot) = submitted;
        var report = made = CompletenessEngine.Check(
            call.Campaign, call.Directory, snapshot.Dossier.Read<Dossier>(), [.. snapshot.Attachments.Select(file => file.Kind)]);
        var now = clock.GetUtcNow();
        return application =>
        {
            var change = report.Verdict switch
            {
                Verdict.Complete => Complete(application),
                Verdict.Incomplete => new Change(application.MoveTo(ApplicationStatus.Incomplete) with { CompletionDue = CompletionDue(call.Campaign, now) }),
                _ => new Change(application.MoveTo(ApplicationStatus.Ineligible)) { ReleasesClaim = true },
            };
            var due = change.Application.CompletionDue;
            return change with
            {
                Rows =
                [
                    ToEntity(id, snapshot.Submission, new RecordedReport(now, due, report)),
                    IntakeTexts.Checked(now, report, due, call.Campaign.Calendar.Zone).ToEntity(id),
                ],
            };
        };

        Change Complete(ApplicationRecord application)
        {
            var profile = call.Campaign.Profiles.First(profile => profile.Id == report.Profile);
            var queue = profile.Route == Route.Support ? QueueNames.SupportFollowUp : QueueNames.FundingMatch;
            return new Change(application.MoveTo(ApplicationStatus.Complete) with { CompletionDue = null })
            {
                Effects = [OutboxRow.ForSubmission(queue, id, snapshot.Submission, now)],
            };
        }
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
