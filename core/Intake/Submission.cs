using System.Security.Cryptography;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;
using AmiServerless.Core.Receipts;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;
using AmiServerless.Core.Telemetry;

namespace AmiServerless.Core.Intake;

/// <summary>A submission that was received.</summary>
/// <param name="Reference">Reference of the application.</param>
/// <param name="Submission">Number of the submission, from 1.</param>
/// <param name="ReceivedAt">When its request arrived, UTC.</param>
/// <param name="ReceivedAtText">The same in French, in the campaign's zone.</param>
/// <param name="Receipt">The signed receipt, compact JWS.</param>
public sealed record ReceivedSubmission(string Reference, int Submission, DateTimeOffset ReceivedAt, string ReceivedAtText, string Receipt);

/// <summary>
/// Submits an application, complete or not: what is missing is said afterwards, with its reasons, by the queue. Three round trips to
/// storage: the application is read; its new state, a snapshot that never changes again with its signed receipt, an event and the
/// outbox row are committed in one transaction; the queue message is sent.
/// </summary>
public sealed class Submission(CallCatalogue calls, ApplicationStore store, ReceiptSigner signer)
{
    /// <summary>Submits.</summary>
    /// <param name="id">Application.</param>
    /// <param name="caller">Must hold its key.</param>
    /// <param name="version">The version of the dossier that the caller means to submit.</param>
    /// <param name="arrived">When the request arrived: what the deadline judges.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>The receipt, or <c>application-not-found</c>, <c>deadline-passed</c>, <c>completion-passed</c>, <c>application-not-editable</c>, <c>version-conflict</c>. Sent again, it gets the same receipt.</returns>
    public async Task<Result<ReceivedSubmission>> SubmitAsync(
        string id, Caller caller, int version, DateTimeOffset arrived, CancellationToken cancellation)
    {
        if (!calls.TryParse(id, out var number))
            return IntakeProblems.ApplicationNotFound;
        var campaign = calls.Of(number).Campaign;
        var decided = await store.ChangeAsync(number, IntakeProblems.ApplicationNotFound, application => Decide(application), cancellation);
        if (!decided.Succeeded(out var received, out var problem))
            return problem;
        if (received.Receipt.Length > 0)
        {
            AmiTelemetry.Submissions.Add(1, new KeyValuePair<string, object?>("campaign", campaign.Id));
            return received;
        }
        // Submitted already, just so: the retry of a lost answer, or a second click.
        var kept = await store.FindRowAsync(TableKeys.Partition(number), TableKeys.Snapshot(number, received.Submission), cancellation);
        return received with { Receipt = Snapshot.From(kept!).Receipt };

        Result<Decision<ReceivedSubmission>> Decide(ApplicationRecord application)
        {
            if (!caller.MayWrite(application))
                return IntakeProblems.ApplicationNotFound;
            if (application is { Submissions: > 0, Changed: false } && application.Version == version)
                return new Decision<ReceivedSubmission>(Answer(application, ""));
            if (IntakeWindow.JudgeWriting(campaign, application, arrived) is { } refused)
                return refused;
            if (application.Version != version)
                return IntakeProblems.VersionConflict(application.Version, null);
            var submission = application.Submissions + 1;
            var receipt = signer.Sign(Receipt.Compose(campaign, Facts(application, submission))).Jws;
            var submitted = application.MoveTo(ApplicationStatus.Submitted) with
            {
                Submissions = submission,
                SubmittedAt = arrived,
                Changed = false,
                CompletionDue = null,
                Attachments = [.. application.Attachments.Select(file => file with { FirstSubmission = file.FirstSubmission ?? submission })],
            };
            return new Decision<ReceivedSubmission>(Answer(submitted, receipt), new Change(submitted)
            {
                Rows =
                [
                    new Snapshot(submission, arrived, submitted.Dossier, submitted.Attachments, receipt).ToEntity(number),
                    IntakeTexts.Submitted(arrived, campaign.Calendar.Zone, submission, submitted.Attachments.Count).ToEntity(number),
                ],
                Effects = [OutboxRow.ForSubmission(QueueNames.Completeness, number, submission, arrived)],
            });
        }

        ReceivedSubmission Answer(ApplicationRecord submitted, string receipt) => new(
            number.Reference(campaign.ReferencePrefix),
            submitted.Submissions,
            submitted.SubmittedAt!.Value,
            ReceiptInstant.At(submitted.SubmittedAt.Value, campaign.Calendar.Zone).Words,
            receipt);

        ReceiptFacts Facts(ApplicationRecord application, int submission) => new()
        {
            Reference = number.Reference(campaign.ReferencePrefix),
            Submission = submission,
            Siren = application.Siren,
            ApplicantName = application.EpciName,
            ProjectTitle = application.Title,
            Profile = application.Profile,
            ReceivedAt = arrived,
            DossierSha256 = Convert.ToHexStringLower(SHA256.HashData(application.Dossier.ReadUtf8())),
            Files = application.Attachments,
        };
    }
}
