using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;
using Microsoft.Extensions.Options;

namespace AmiServerless.Core.Attachments;

/// <summary>Section <c>Attachments</c> of the settings.</summary>
public sealed class AttachmentOptions
{
    /// <summary>Whether a file is handed out only once Defender for Storage has found it clean.</summary>
    public bool RequireMalwareVerdict { get; set; }
}

/// <summary>A file, open.</summary>
/// <param name="File">What it is.</param>
/// <param name="Content">Its bytes, streamed.</param>
public sealed record OpenedAttachment(AttachedFile File, Stream Content);

/// <summary>Hands files out, and takes them away.</summary>
public sealed class AttachmentAccess(
    CallCatalogue calls, ApplicationStore store, ApplicationReading reading, AttachmentBlobs blobs, IOptions<AttachmentOptions> options, TimeProvider clock)
{
    /// <summary>Opens a file, for the holder of the key; for an agent, one that was submitted.</summary>
    /// <returns>It, or <c>application-not-found</c>, <c>attachment-not-found</c>, <c>attachment-not-scanned</c>, <c>attachment-malicious</c>.</returns>
    public async Task<Result<OpenedAttachment>> OpenAsync(string id, string attachment, Caller caller, CancellationToken cancellation)
    {
        if (!(await reading.OpenAsync(id, caller, cancellation)).Succeeded(out var opened, out var problem))
            return problem;
        var application = opened.Application;
        var files = caller.MayWrite(application) ? application.Attachments : (await reading.FindSnapshotAsync(application, cancellation))!.Attachments;
        if (files.FirstOrDefault(one => one.Id == attachment) is not { } file)
            return UploadProblems.AttachmentNotFound;
        if (!(await blobs.Of(application.Id, attachment).OpenAsync(options.Value.RequireMalwareVerdict, cancellation)).Succeeded(out var content, out problem))
            return problem;
        return new OpenedAttachment(file, content);
    }

    /// <summary>Takes a file out of a dossier that is being written. One that was submitted stays with its submission.</summary>
    /// <returns>The file, or <c>application-not-found</c>, <c>attachment-not-found</c>, <c>deadline-passed</c>, <c>completion-passed</c>, <c>application-not-editable</c>.</returns>
    public async Task<Result<AttachedFile>> RemoveAsync(
        string id, string attachment, Caller caller, DateTimeOffset arrived, CancellationToken cancellation)
    {
        if (!calls.TryParse(id, out var number))
            return IntakeProblems.ApplicationNotFound;
        var campaign = calls.Of(number).Campaign;
        var removed = await store.ChangeAsync(number, IntakeProblems.ApplicationNotFound, application => Remove(application), cancellation);
        if (removed.Succeeded(out var file, out _) && file.FirstSubmission is null)
            await blobs.Of(number, file.Id).DeleteAsync(cancellation);
        return removed;

        Result<Decision<AttachedFile>> Remove(ApplicationRecord application)
        {
            if (!caller.MayWrite(application))
                return IntakeProblems.ApplicationNotFound;
            if (application.Attachments.FirstOrDefault(one => one.Id == attachment) is not { } found)
                return UploadProblems.AttachmentNotFound;
            if (IntakeWindow.JudgeWriting(campaign, application, arrived) is { } refused)
                return refused;
            return new Decision<AttachedFile>(found, new Change(application with
            {
                Attachments = [.. application.Attachments.Where(one => one.Id != attachment)],
                Changed = true,
            })
            {
                Rows = [IntakeTexts.FileRemoved(clock.GetUtcNow(), found.FileName).ToEntity(number)],
            });
        }
    }
}
