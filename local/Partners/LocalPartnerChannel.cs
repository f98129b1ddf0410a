using System.Security.Cryptography;
using System.Text;
using AmiServerless.Core.Notices;
using AmiServerless.Core.Storage;
using AmiServerless.Local.Storage;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace AmiServerless.Local.Partners;

/// <summary>
/// One queue <c>partner-{agency}</c> per agency. A Storage queue knows no duplicate detection, which Service Bus has in Azure; a send
/// whose outcome is unknown may therefore neither be repeated nor forgotten. So the send has two phases:
/// <list type="number">
/// <item>An empty message is sent hidden, and its id and pop receipt are recorded under the notice's id; the first record wins.</item>
/// <item>The recorded message is given its content and shown, which uses up its receipt.</item>
/// </list>
/// Whoever calls again finds the record and goes on with phase 2. A receipt that no longer fits says that phase 2 was done before. A
/// process killed before the record leaves an empty message that nobody will ever show: it expires as it would appear.
/// </summary>
internal sealed class LocalPartnerChannel(QueueServiceClient queues, TableServiceClient tables, StorageNames names) : IPartnerChannel
{
    /// <summary>The default life of a message, and the longest that one may be hidden.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>The deliveries begun: partition the agency, row the hash of the notice's id.</summary>
    private readonly TableClient deliveries = tables.GetTableClient(names.PartnerDeliveries());

    /// <inheritdoc/>
    public async Task DeliverAsync(string agency, string id, ReadOnlyMemory<byte> cloudEvent, CancellationToken cancellation)
    {
        var queue = queues.GetQueueClient(names.Queue($"partner-{agency}"));
        var delivery = await FindAsync(agency, id, cancellation) ?? await BeginAsync(queue, agency, id, cancellation);
        await ShowAsync(queue, delivery, cloudEvent, cancellation);
    }

    private async Task<TableEntity?> FindAsync(string agency, string id, CancellationToken cancellation)
    {
        var found = await deliveries.GetEntityIfExistsAsync<TableEntity>(agency, RowKeyOf(id), cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    private async Task<TableEntity> BeginAsync(QueueClient queue, string agency, string id, CancellationToken cancellation)
    {
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
        var hidden = await queue.SendMessageAsync("", Life - TimeSpan.FromSeconds(1), Life, cancellation);
        var delivery = new TableEntity(agency, RowKeyOf(id))
        {
            ["NoticeId"] = id,
            ["MessageId"] = hidden.Value.MessageId,
            ["PopReceipt"] = hidden.Value.PopReceipt,
        };
        try
        {
            await deliveries.AddEntityAsync(delivery, cancellation);
            return delivery;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            await queue.DeleteMessageAsync(hidden.Value.MessageId, hidden.Value.PopReceipt, cancellation);
            return await deliveries.GetEntityAsync<TableEntity>(agency, RowKeyOf(id), cancellationToken: cancellation);
        }
    }

    private static async Task ShowAsync(QueueClient queue, TableEntity delivery, ReadOnlyMemory<byte> cloudEvent, CancellationToken cancellation)
    {
        try
        {
            await queue.UpdateMessageAsync(
                delivery.GetString("MessageId"), delivery.GetString("PopReceipt"), new BinaryData(cloudEvent), TimeSpan.Zero, cancellation);
        }
        catch (RequestFailedException shown) when (shown.ErrorCode is "PopReceiptMismatch" or "MessageNotFound")
        {
            // Shown before, and perhaps already taken by the agency.
        }
    }

    /// <summary>An id may hold characters that a key may not.</summary>
    private static string RowKeyOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
