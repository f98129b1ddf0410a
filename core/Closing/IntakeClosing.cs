using System.Text.Json;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Json;
using AmiServerless.Core.Notices;
using AmiServerless.Core.Review;
using AmiServerless.Core.Storage;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;

namespace AmiServerless.Core.Closing;

/// <summary>
/// Closes intake, once, from the moment when nothing begun in time can still be running: expires the drafts, writes the closing
/// report, tells the partners. Called every minute and interrupted anywhere, it takes up where it was; called a month late, it does
/// the same. No write path depends on it: they read the calendar (promise 1).
/// </summary>
public sealed partial class IntakeClosing(
    CallCatalogue calls, ApplicationStore store, Outbox outbox, NoticeComposer notices, TableServiceClient tables, BlobServiceClient blobs,
    StorageNames names, TimeProvider clock, ILogger<IntakeClosing> logger)
{
    private readonly TableClient table = tables.GetTableClient(names.Table);
    private readonly BlobContainerClient reports = blobs.GetBlobContainerClient(names.Reports);

    /// <summary>Closes every campaign that is due and not closed yet.</summary>
    public async Task CloseDueAsync(CancellationToken cancellation)
    {
        foreach (var call in calls.All)
        {
            if (clock.GetUtcNow() >= IntakeWindow.SettledAt(call.Campaign) && await FindAsync(call.Campaign, cancellation) is null)
                await CloseAsync(call.Campaign, cancellation);
        }
    }

    /// <summary>When a campaign was closed, or null.</summary>
    public async Task<DateTimeOffset?> FindAsync(Campaign campaign, CancellationToken cancellation) =>
        (await store.FindRowAsync(TableKeys.CampaignPartition(campaign.Id), TableKeys.Closing(campaign.Id), cancellation))
            ?.GetDateTimeOffset("ClosedAt");

    private async Task CloseAsync(Campaign campaign, CancellationToken cancellation)
    {
        // 1. Drafts expire; one that was done in an earlier, interrupted run is no draft any more.
        var applications = new List<ApplicationSummary>();
        await foreach (var application in store.ListAsync(campaign.Id, null, cancellation))
        {
            var now = application.Status == ApplicationStatus.Draft ? await ExpireAsync(campaign, application.Id, cancellation) : application;
            applications.Add(ApplicationSummary.Of(campaign, now));
        }

        // 2. The report, written over that of an interrupted run.
        var report = ClosingReport.Of(campaign, applications, clock.GetUtcNow());
        await UploadAsync($"{campaign.Id}/closing.json", "application/json", JsonSerializer.SerializeToUtf8Bytes(report, AmiJson.Indented), cancellation);
        await UploadAsync($"{campaign.Id}/closing.csv", "text/csv; charset=utf-8", ApplicationCsv.Write(report.Applications), cancellation);

        // 3. Closed, with the notices to send, in one transaction: whoever is second finds it done. A campaign that nobody ever
        //    applied to here (an archived one on a new installation) has nothing to tell.
        var partition = TableKeys.CampaignPartition(campaign.Id);
        var effects = applications.Count == 0 ? [] : notices.IntakeClosed(campaign, report.Submitted, report.ClosedAt);
        var transaction = new Transaction(partition)
            .Add(new TableEntity(partition, TableKeys.Closing(campaign.Id)) { ["ClosedAt"] = report.ClosedAt, ["Submitted"] = report.Submitted });
        foreach (var effect in effects)
            transaction.Add(effect.ToEntity());
        if (await transaction.CommitAsync(table, cancellation))
        {
            LogClosed(logger, campaign.Id, report.Submitted, report.Expired);
            await outbox.SendAsync(effects, cancellation);
        }
    }

    private async Task<ApplicationRecord> ExpireAsync(Campaign campaign, ApplicationNumber id, CancellationToken cancellation)
    {
        var expired = await store.ChangeAsync<ApplicationRecord>(
            id, IntakeProblems.ApplicationNotFound,
            application =>
            {
                // A submission that arrived in time and was slow is committed by now or never: the allowance is over.
                if (application.Status != ApplicationStatus.Draft)
                    return new Decision<ApplicationRecord>(application);
                var done = application.MoveTo(ApplicationStatus.Expired);
                return new Decision<ApplicationRecord>(done, new Change(done)
                {
                    Rows = [IntakeTexts.Expired(clock.GetUtcNow(), campaign).ToEntity(id)],
                    ReleasesClaim = true,
                });
            },
            cancellation);
        return expired.Succeeded(out var result, out var problem) ? result : throw new InvalidOperationException($"{id}: {problem.Code}");
    }

    private async Task UploadAsync(string name, string contentType, byte[] content, CancellationToken cancellation) =>
        await reports.GetBlobClient(name).UploadAsync(
            BinaryData.FromBytes(content),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } },
            cancellation);

    [LoggerMessage(Level = LogLevel.Information, Message = "Intake of {Campaign} is closed: {Submitted} submitted, {Expired} drafts expired")]
    private static partial void LogClosed(ILogger logger, string campaign, int submitted, int expired);
}
