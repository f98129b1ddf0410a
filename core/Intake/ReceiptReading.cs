using System.Security.Cryptography;
using System.Text;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Notices;
using AmiServerless.Core.Problems;
using AmiServerless.Core.Receipts;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;
using Microsoft.Extensions.Options;

namespace AmiServerless.Core.Intake;

/// <summary>What a holder of a reference may know: that it was received, when, and how to recognise the receipts. Neither the EPCI nor a file.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Submissions">The submissions, oldest first.</param>
public sealed record ReceiptSummary(string Reference, NamedCampaign Campaign, IReadOnlyList<SubmissionSummary> Submissions);

/// <summary>A campaign, named.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Title.</param>
public sealed record NamedCampaign(string Id, string Title);

/// <summary>A submission that was received.</summary>
/// <param name="Submission">Its number.</param>
/// <param name="ReceivedAt">When, UTC.</param>
/// <param name="ReceiptSha256">SHA-256 of the receipt's JWS, to compare with the one in hand.</param>
public sealed record SubmissionSummary(int Submission, DateTimeOffset ReceivedAt, string ReceiptSha256);

/// <summary>Whether a receipt is authentic.</summary>
/// <param name="Authentic">Signed by this service and unaltered.</param>
/// <param name="Code">What is wrong with it, if it is not: a code of <see cref="ReceiptProblems"/>.</param>
/// <param name="Reason">The same in words, with what to do.</param>
/// <param name="Receipt">What it says, if it is.</param>
public sealed record ReceiptVerification(bool Authentic, string? Code, string? Reason, Receipt? Receipt);

/// <summary>Gives receipts again, as they were given once, and says whether one is ours.</summary>
public sealed class ReceiptReading(
    CallCatalogue calls, ApplicationStore store, ApplicationReading reading, ReceiptSigner signer, IOptions<SiteOptions> site)
{
    /// <summary>The receipt of the last submission.</summary>
    /// <returns>It, or <c>application-not-found</c>, <c>receipt-not-found</c>.</returns>
    public async Task<Result<SignedReceipt>> ReadAsync(string id, Caller caller, CancellationToken cancellation)
    {
        if (!(await reading.OpenAsync(id, caller, cancellation)).Succeeded(out var opened, out var problem))
            return problem;
        if (await reading.FindSnapshotAsync(opened.Application, cancellation) is not { } snapshot)
            return IntakeProblems.ReceiptNotFound;
        return signer.Verify(snapshot.Receipt).Succeeded(out var receipt, out var broken)
            ? new SignedReceipt(receipt, snapshot.Receipt)
            // A key was taken out of the settings instead of being kept behind the new one.
            : throw new InvalidOperationException($"The receipt of {id} cannot be verified any more: {broken.Code}.");
    }

    /// <summary>The receipt as a letter.</summary>
    public byte[] Draw(SignedReceipt receipt)
    {
        var baseUrl = site.Value.BaseUrl.TrimEnd('/');
        return ReceiptPdf.Draw(receipt, new ReceiptLinks(new Uri($"{baseUrl}/recus/{receipt.Receipt.Reference}"), new Uri($"{baseUrl}/api/receipts/key")));
    }

    /// <summary>What was received under a reference, for whoever holds it.</summary>
    /// <returns>It, or <c>receipt-not-found</c>.</returns>
    public async Task<Result<ReceiptSummary>> SummariseAsync(string reference, CancellationToken cancellation)
    {
        if (!calls.TryParseReference(reference, out var id))
            return IntakeProblems.ReceiptNotFound;
        var submissions = new List<SubmissionSummary>();
        await foreach (var row in store.ListRowsAsync(TableKeys.Partition(id), TableKeys.SnapshotStart(id), null, null, cancellation))
        {
            var snapshot = Snapshot.From(row);
            submissions.Add(new SubmissionSummary(
                snapshot.Submission, snapshot.ReceivedAt, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(snapshot.Receipt)))));
        }
        if (submissions.Count == 0)
            return IntakeProblems.ReceiptNotFound;
        var campaign = calls.Of(id).Campaign;
        return new ReceiptSummary(id.Reference(campaign.ReferencePrefix), new NamedCampaign(campaign.Id, campaign.Title), submissions);
    }

    /// <summary>Whether a receipt is authentic. One that is not is an answer, not a failure.</summary>
    public ReceiptVerification Verify(string jws) =>
        signer.Verify(jws).Succeeded(out var receipt, out var problem)
            ? new ReceiptVerification(true, null, null, receipt)
            : new ReceiptVerification(false, problem.Code, problem.Detail, null);
}
