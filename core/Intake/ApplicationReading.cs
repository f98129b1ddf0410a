using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Problems;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;

namespace AmiServerless.Core.Intake;

/// <summary>An application as its holder, or an agent, reads it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Campaign">Campaign id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="StatusLabel">The same in French.</param>
/// <param name="Profile">Profile chosen.</param>
/// <param name="Epci">The EPCI.</param>
/// <param name="Version">Version of the dossier: the next <c>If-Match</c>.</param>
/// <param name="CreatedAt">When it was opened, UTC.</param>
/// <param name="SavedAt">When it was last saved, UTC.</param>
/// <param name="SubmittedAt">When it was last submitted, UTC; null for a draft.</param>
/// <param name="Submissions">How many times it was submitted.</param>
/// <param name="Changed">True when something was written since the last submission: what is there is not what was received.</param>
/// <param name="Editable">Whether it may be written, now.</param>
/// <param name="ClosesAt">The instant from which it may no longer be.</param>
/// <param name="Dossier">The dossier.</param>
/// <param name="Attachments">Its files.</param>
public sealed record ApplicationView(
    string Id, string Reference, string Campaign, ApplicationStatus Status, string StatusLabel, string? Profile, EpciName Epci, int Version,
    DateTimeOffset CreatedAt, DateTimeOffset SavedAt, DateTimeOffset? SubmittedAt, int Submissions, bool Changed, bool Editable,
    DateTimeOffset ClosesAt, Dossier Dossier, IReadOnlyList<AttachedFile> Attachments);

/// <summary>Reads an application for those who may.</summary>
public sealed class ApplicationReading(CallCatalogue calls, ApplicationStore store)
{
    /// <summary>The stored application, for an operation that shows a part of it.</summary>
    /// <returns>It with its call, or <c>application-not-found</c>.</returns>
    public async Task<Result<(Call Call, ApplicationRecord Application)>> OpenAsync(string id, Caller caller, CancellationToken cancellation) =>
        calls.TryParse(id, out var number)
        && await store.FindAsync(number, cancellation) is { } application
        && caller.MayRead(application)
            ? (calls.Of(number), application)
            : IntakeProblems.ApplicationNotFound;

    /// <summary>The application.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="caller">Its holder, or an agent: who sees what was submitted, not what is being changed since.</param>
    /// <param name="arrived">When the request arrived.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>It, or <c>application-not-found</c>.</returns>
    public async Task<Result<ApplicationView>> ReadAsync(string id, Caller caller, DateTimeOffset arrived, CancellationToken cancellation)
    {
        if (!(await OpenAsync(id, caller, cancellation)).Succeeded(out var opened, out var problem))
            return problem;
        var (call, application) = opened;
        var (dossier, attachments) = (application.ReadDossier(), application.Attachments);
        if (!caller.MayWrite(application) && application.Changed)
        {
            var snapshot = await FindSnapshotAsync(application, cancellation);
            (dossier, attachments) = (snapshot!.Dossier.Read<Dossier>(), snapshot.Attachments);
        }
        return new ApplicationView(
            application.Id.ToString(),
            application.Id.Reference(call.Campaign.ReferencePrefix),
            call.Campaign.Id,
            application.Status,
            IntakeTexts.Label(application.Status),
            application.Profile,
            new EpciName(application.Siren, application.EpciName),
            application.Version,
            application.CreatedAt,
            application.SavedAt,
            application.SubmittedAt,
            application.Submissions,
            application.Changed,
            IntakeWindow.JudgeWriting(call.Campaign, application, arrived) is null,
            IntakeWindow.ClosesAt(call.Campaign, application),
            dossier,
            attachments);
    }

    /// <summary>The timeline, oldest first.</summary>
    /// <returns>It, or <c>application-not-found</c>.</returns>
    public async Task<Result<IReadOnlyList<TimelineEvent>>> ReadTimelineAsync(string id, Caller caller, CancellationToken cancellation)
    {
        if (!(await OpenAsync(id, caller, cancellation)).Succeeded(out var opened, out var problem))
            return problem;
        var number = opened.Application.Id;
        var events = new List<TimelineEvent>();
        await foreach (var row in store.ListRowsAsync(TableKeys.Partition(number), TableKeys.EventStart(number), null, null, cancellation))
            events.Add(TimelineEvent.From(row));
        return events;
    }

    /// <summary>The last snapshot, or null before the first submission.</summary>
    public async Task<Snapshot?> FindSnapshotAsync(ApplicationRecord application, CancellationToken cancellation) =>
        application.Submissions > 0
        && await store.FindRowAsync(TableKeys.Partition(application.Id), TableKeys.Snapshot(application.Id, application.Submissions), cancellation) is { } row
            ? Snapshot.From(row)
            : null;
}
