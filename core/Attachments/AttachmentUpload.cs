using System.Security.Cryptography;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;

namespace AmiServerless.Core.Attachments;

/// <summary>What comes with an upload, beside its bytes.</summary>
/// <param name="Kind">An attachment kind of the campaign.</param>
/// <param name="FileName">The file's name, as its sender has it.</param>
/// <param name="DeclaredType">Media type declared, if any.</param>
/// <param name="DeclaredLength">Length declared, if any, bytes.</param>
public sealed record UploadRequest(string? Kind, string? FileName, string? DeclaredType, long? DeclaredLength);

/// <summary>
/// Takes a file in: streamed to its blob, hashed and measured on the way, looked into as those who will open it would, and only then
/// put on the manifest. A file of the same kind and name takes the place of the one that is there, so that an upload whose answer was
/// lost can be sent again. Nobody's typing is disturbed: the dossier's version stays.
/// </summary>
public sealed class AttachmentUpload(CallCatalogue calls, ApplicationStore store, AttachmentBlobs blobs, TimeProvider clock)
{
    /// <summary>Uploads.</summary>
    /// <param name="id">Application.</param>
    /// <param name="caller">Must hold its key.</param>
    /// <param name="request">What comes with the bytes.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="arrived">When the request arrived: begun in time, it may go on for the campaign's allowance.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>The file as kept, or <c>application-not-found</c>, <c>deadline-passed</c>, <c>completion-passed</c>, <c>application-not-editable</c>, <c>upload-too-late</c>, <c>too-many-files</c>, <c>invalid-parameter</c>, or a code of <see cref="AttachmentProblems"/>.</returns>
    public async Task<Result<AttachedFile>> UploadAsync(
        string id, Caller caller, UploadRequest request, Stream body, DateTimeOffset arrived, CancellationToken cancellation)
    {
        if (!calls.TryParse(id, out var number)
            || await store.FindAsync(number, cancellation) is not { } seen
            || !caller.MayWrite(seen))
            return IntakeProblems.ApplicationNotFound;
        var campaign = calls.Of(number).Campaign;
        if (IntakeWindow.JudgeWriting(campaign, seen, arrived) is { } refused)
            return refused;
        if (campaign.Attachments.Kinds.FirstOrDefault(known => known.Id == request.Kind) is not { } kind)
            return UploadProblems.UnknownKind(campaign.Attachments.Kinds);
        if (!FileNames.Clean(request.FileName).Succeeded(out var name, out var problem))
            return problem;
        if (Judge(seen) is { } full)
            return full;

        var terms = new UploadTerms(
            new FileClaim(name, request.DeclaredType),
            [.. campaign.Attachments.Formats.Select(format => FileFormat.Find(format)!)],
            campaign.Attachments.MaxFileBytes,
            campaign.Attachments.MaxTotalBytes - Others(seen).Sum(file => file.Size));
        if (!(await UploadPipe.OpenAsync(body, request.DeclaredLength, terms, cancellation)).Succeeded(out var pipe, out problem))
            return problem;

        var blob = blobs.Of(number, RandomNumberGenerator.GetHexString(20, lowercase: true));
        Result<AttachedFile> received;
        try
        {
            received = await ReceiveAsync();
        }
        catch
        {
            // Cut on its way: nothing points at the blob, and it goes even if the caller has gone.
            await blob.DeleteAsync(CancellationToken.None);
            throw;
        }
        if (!received.Succeeded(out var added, out problem))
        {
            await blob.DeleteAsync(CancellationToken.None);
            return problem;
        }

        // From here on an exception leaves open whether the manifest names the blob, so the blob stays.
        AttachedFile? replaced = null;
        var kept = await store.ChangeAsync(number, IntakeProblems.ApplicationNotFound, application => Add(application), cancellation);
        if (!kept.Succeeded(out _, out _))
            await blob.DeleteAsync(CancellationToken.None);
        else if (replaced is { FirstSubmission: null })
            await blobs.Of(number, replaced.Id).DeleteAsync(CancellationToken.None);
        return kept;

        async Task<Result<AttachedFile>> ReceiveAsync()
        {
            if (!(await blob.WriteAsync(pipe, cancellation)).Succeeded(out var content, out var tooLarge))
                return tooLarge;
            if (!(await blob.InspectAsync(terms, cancellation)).Succeeded(out var format, out var unfit))
                return unfit;
            return new AttachedFile
            {
                Id = blob.AttachmentId,
                Kind = kind.Id,
                FileName = name,
                ContentType = format.MediaType,
                Size = content.Size,
                Sha256 = content.Sha256,
                ReceivedAt = clock.GetUtcNow(),
            };
        }

        Result<Decision<AttachedFile>> Add(ApplicationRecord application)
        {
            // A commit that the storage client sent twice: it is done, and what it replaced was noted the first time.
            if (application.Attachments.Any(file => file.Id == added.Id))
                return new Decision<AttachedFile>(added);
            if (IntakeWindow.JudgeWriting(campaign, application, arrived) is { } late)
                return late;
            if (clock.GetUtcNow() >= IntakeWindow.ClosesAt(campaign, application).AddMinutes(campaign.Attachments.UploadAllowanceMinutes))
                return UploadProblems.UploadTooLate(campaign.Attachments.UploadAllowanceMinutes);
            if (Judge(application) is { } tooMany)
                return tooMany;
            replaced = application.Attachments.FirstOrDefault(IsReplaced);
            return new Decision<AttachedFile>(added, new Change(application with { Attachments = [.. Others(application), added], Changed = true })
            {
                Rows = [IntakeTexts.FileAdded(added.ReceivedAt, added.FileName).ToEntity(number)],
            });
        }

        Problem? Judge(ApplicationRecord application) =>
            Others(application).Count() >= campaign.Attachments.MaxFiles ? UploadProblems.TooManyFiles(campaign.Attachments.MaxFiles) : null;

        IEnumerable<AttachedFile> Others(ApplicationRecord application) => application.Attachments.Where(file => !IsReplaced(file));

        bool IsReplaced(AttachedFile file) => file.Kind == kind.Id && file.FileName == name;
    }
}
