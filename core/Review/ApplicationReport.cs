using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;
using AmiServerless.Core.Support;

namespace AmiServerless.Core.Review;

/// <summary>What is missing, who helps and who may fund: all that the rules say of an application.</summary>
/// <param name="Submission">The submission it is about; null for a draft, whose dossier is judged as it stands.</param>
/// <param name="CheckedAt">When it was recorded; null while it is not.</param>
/// <param name="Completeness">The completeness report.</param>
/// <param name="CompletionDue">Incomplete: until when it may be completed.</param>
/// <param name="FollowUps">Emerging: the support that was asked for it.</param>
/// <param name="Gaps">Emerging: the needs that reach nobody, and why.</param>
/// <param name="Funding">Mature: the funds; null until they were matched.</param>
public sealed record ApplicationReport(
    int? Submission, DateTimeOffset? CheckedAt, CompletenessReport Completeness, DateTimeOffset? CompletionDue,
    IReadOnlyList<FollowUp> FollowUps, IReadOnlyList<RoutingGap> Gaps, FundingReport? Funding);

/// <summary>Puts an application's report together.</summary>
public sealed class ReportReading(ApplicationReading reading, ApplicationStore store, CompletenessCheck completeness, FundingStart funding)
{
    /// <summary>The report.</summary>
    /// <returns>It, or <c>application-not-found</c>.</returns>
    public async Task<Result<ApplicationReport>> ReadAsync(string id, Caller caller, CancellationToken cancellation)
    {
        if (!(await reading.OpenAsync(id, caller, cancellation)).Succeeded(out var opened, out var problem))
            return problem;
        var (call, application) = opened;
        if (application.Submissions == 0)
        {
            var now = CompletenessEngine.Check(
                call.Campaign, call.Directory, application.ReadDossier(), [.. application.Attachments.Select(file => file.Kind)]);
            return new ApplicationReport(null, null, now, null, [], [], null);
        }

        var number = application.Id;
        var recorded = await completeness.FindAsync(number, application.Submissions, cancellation);
        var snapshot = (await reading.FindSnapshotAsync(application, cancellation))!;
        var followUps = new List<FollowUp>();
        await foreach (var row in store.ListRowsAsync(TableKeys.Partition(number), TableKeys.FollowUpStart(number), null, null, cancellation))
            followUps.Add(SupportStart.From(row));
        return new ApplicationReport(
            application.Submissions, recorded?.CheckedAt, recorded?.Report ?? CheckSnapshot(), recorded?.CompletionDue, followUps, Gaps(),
            await funding.FindAsync(number, application.Submissions, cancellation));

        // Routing is a pure function of the letter: what it could send to nobody is found again rather than kept.
        IReadOnlyList<RoutingGap> Gaps() => recorded is { Report: { Verdict: Verdict.Complete, Profile: { } profile } }
            && call.Campaign.Profiles.FirstOrDefault(known => known.Id == profile)?.Route == Route.Support
            && call.Directory.FindEpci(application.Siren) is { } epci
                ? SupportRouter.Route(
                    call.Campaign, call.Directory, epci, snapshot.Dossier.Read<Dossier>().Letter, call.Campaign.DayOf(recorded.CheckedAt)).Gaps
                : [];

        CompletenessReport CheckSnapshot() => CompletenessEngine.Check(
            call.Campaign, call.Directory, snapshot.Dossier.Read<Dossier>(), [.. snapshot.Attachments.Select(file => file.Kind)]);
    }
}
