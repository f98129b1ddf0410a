using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Storage;

namespace AmiServerless.Core.Intake;

/// <summary>A submission that a queue function works on.</summary>
/// <param name="Call">Its call.</param>
/// <param name="Id">Its application.</param>
/// <param name="Snapshot">What was submitted.</param>
public sealed record SubmittedApplication(Call Call, ApplicationNumber Id, Snapshot Snapshot);

/// <summary>
/// One step of a submission's way: the work that a message names is done once, on the application as it stands. Late, repeated or out
/// of order, a message finds that nothing is left to do, and changes nothing.
/// </summary>
public sealed class SubmissionWork(CallCatalogue calls, ApplicationStore store, Outbox outbox)
{
    /// <summary>Does the step.</summary>
    /// <param name="body">The message.</param>
    /// <param name="from">The status that the step starts from.</param>
    /// <param name="prepare">Reads the submission, once, and gives the change to make; which may be asked for again after a lost race, and must be free of effects.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>True where this call made the change.</returns>
    public async Task<bool> DoAsync(
        string body, ApplicationStatus from, Func<SubmittedApplication, Func<ApplicationRecord, Change>> prepare, CancellationToken cancellation)
    {
        var made = false;
        await outbox.DoAsync(
            body,
            async row =>
            {
                var id = row.Application!;
                var snapshot = Snapshot.From((await store.FindRowAsync(row.Partition, TableKeys.Snapshot(id, row.Submission), cancellation))!);
                var change = prepare(new SubmittedApplication(calls.Of(id), id, snapshot));
                var changed = await store.ChangeAsync<bool>(
                    id,
                    IntakeProblems.ApplicationNotFound,
                    // Withdrawn meanwhile, done already, or another submission since: nothing is left to do here.
                    application => application.Status == from && application.Submissions == row.Submission
                        ? new Decision<bool>(true, change(application) with { Done = row })
                        : new Decision<bool>(false),
                    cancellation);
                made = changed.Succeeded(out var done, out _) && done;
                if (!made)
                    await outbox.DeleteAsync(row, cancellation);
            },
            cancellation);
        return made;
    }
}
