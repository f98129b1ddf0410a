using System.Text.Json;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;
using Azure;
using Azure.Data.Tables;

namespace AmiServerless.Core.Notices;

/// <summary>A page of an agency's notices, oldest first.</summary>
/// <param name="Items">CloudEvents.</param>
/// <param name="Next">To be sent as <c>after</c> for what follows; null when nothing was there.</param>
public sealed record NoticePage(IReadOnlyList<JsonElement> Items, string? Next);

/// <summary>What an agency says of a notice.</summary>
public sealed record AcknowledgementRequest
{
    /// <summary>Taken up, or declined.</summary>
    public required NoticeAnswer Answer { get; init; }

    /// <summary>A word for the service in charge and the applicant.</summary>
    public string? Note { get; init; }
}

/// <summary>An agency's answer.</summary>
public enum NoticeAnswer
{
    /// <summary>The agency takes it up.</summary>
    TakenUp,

    /// <summary>It does not concern the agency, or it cannot.</summary>
    Declined,
}

/// <summary>An agency's answer, as recorded.</summary>
/// <param name="Notice">The notice's id.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Answer">Its answer.</param>
/// <param name="Note">Its word with it.</param>
/// <param name="At">When it was first given so, UTC.</param>
public sealed record Acknowledgement(string Notice, string Agency, NoticeAnswer Answer, string? Note, DateTimeOffset At);

/// <summary>
/// What concerns each agency, for those who would rather ask than be told. Two rows per notice in the agency's own partition, written
/// together: by id, so that none is there twice, and by time, so that they are read in order.
/// </summary>
public sealed class NoticeFeed(TableServiceClient tables, StorageNames names, CallCatalogue calls)
{
    private const int PageSize = 100;

    private readonly TableClient table = tables.GetTableClient(names.Table);

    /// <summary>Records a notice once; a second time changes nothing.</summary>
    public async Task RecordAsync(OutboxRow notice, DateTimeOffset at, CancellationToken cancellation)
    {
        var partition = TableKeys.NoticePartition(notice.Agency!);
        await new Transaction(partition)
            .Add(new TableEntity(partition, TableKeys.NoticeById(notice.NoticeId!)) { ["Application"] = notice.Application?.ToString() })
            .Add(new TableEntity(partition, TableKeys.NoticeByTime(at, notice.NoticeId!)) { ["CloudEvent"] = notice.CloudEvent.ToArray() })
            .CommitAsync(table, cancellation);
    }

    /// <summary>An agency's notices after a place.</summary>
    /// <returns>A page, or <c>role-required</c>.</returns>
    public async Task<Result<NoticePage>> ReadAsync(Caller caller, string? after, CancellationToken cancellation)
    {
        if (caller.Agency is not { } agency)
            return IntakeProblems.RoleRequired;
        var from = TableKeys.NoticeTimeStart + after;
        var items = new List<JsonElement>();
        string? next = null;
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.NoticePartition(agency)} and RowKey gt {from} and RowKey lt {TableKeys.EndOf(TableKeys.NoticeTimeStart)}"),
            maxPerPage: PageSize, cancellationToken: cancellation);
        await foreach (var row in rows)
        {
            items.Add(JsonElement.Parse(row.GetBinary("CloudEvent")));
            next = row.RowKey[TableKeys.NoticeTimeStart.Length..];
            if (items.Count == PageSize)
                break;
        }
        return new NoticePage(items, next);
    }

    /// <summary>Records an agency's answer, and tells the applicant in the timeline. The last answer holds.</summary>
    /// <returns>The answer, or <c>role-required</c>, <c>notice-not-found</c>, <c>invalid-body</c>.</returns>
    public async Task<Result<Acknowledgement>> AcknowledgeAsync(
        Caller caller, string notice, AcknowledgementRequest request, DateTimeOffset at, CancellationToken cancellation)
    {
        if (caller.Agency is not { } agency)
            return IntakeProblems.RoleRequired;
        if (request.Note?.Length > NoticeTexts.MaxNote)
            return NoticeTexts.NoteTooLong;
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.NoticePartition(agency), TableKeys.NoticeById(notice), cancellationToken: cancellation);
        if (!found.HasValue)
            return NoticeTexts.NoticeNotFound;
        var row = found.Value!;
        var answer = request.Answer.ToString();
        if (row.GetString("Answer") == answer && row.GetString("Note") == request.Note)
            return new Acknowledgement(notice, agency, request.Answer, request.Note, row.GetDateTimeOffset("AnsweredAt")!.Value);
        (row["Answer"], row["Note"], row["AnsweredAt"]) = (answer, request.Note, at);
        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, cancellation);
        if (calls.TryParse(row.GetString("Application"), out var id))
        {
            var name = calls.Of(id).Campaign.Agencies.FirstOrDefault(known => known.Id == agency)?.Name ?? agency;
            await table.AddEntityAsync(NoticeTexts.Answered(at, name, request).ToEntity(id), cancellation);
        }
        return new Acknowledgement(notice, agency, request.Answer, request.Note, at);
    }
}
