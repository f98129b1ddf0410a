using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AmiServerless.Local.Queues;

/// <summary>Keeps a message hidden from other readers while its function runs.</summary>
internal sealed class MessageLease : IAsyncDisposable
{
    private readonly QueueClient queue;
    private readonly string messageId;
    private readonly TimeSpan length;
    private readonly CancellationTokenSource ended = new();
    private readonly Task renewing;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan length)
    {
        (this.queue, messageId, this.length, PopReceipt) = (queue, message.MessageId, length, message.PopReceipt);
        renewing = RenewAsync();
    }

    /// <summary>The receipt to delete or release the message with, once the lease is ended.</summary>
    public string PopReceipt { get; private set; }

    /// <summary>Ends the renewals; the message stays hidden for what is left of the lease.</summary>
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await renewing;
        ended.Dispose();
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(length / 2);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token))
            {
                try
                {
                    // Not cancelled half-way: the receipt in the answer is the only one that works from then on.
                    var renewed = await queue.UpdateMessageAsync(messageId, PopReceipt, visibilityTimeout: length, cancellationToken: CancellationToken.None);
                    PopReceipt = renewed.Value.PopReceipt;
                }
                catch (Exception unreachable) when (unreachable is AggregateException or RequestFailedException { Status: not (400 or 404) })
                {
                    // Storage is out of reach: the next tick may still come in time.
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or RequestFailedException)
        {
            // Ended, or another reader has the message: its deletion will say so.
        }
    }
}
