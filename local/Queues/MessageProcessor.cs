using System.Text;
using AmiServerless.Local.Catalogue;
using AmiServerless.Local.Hosting;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AmiServerless.Local.Queues;

/// <summary>
/// Brings one message through its function: deleted after a success, back in the queue after a failure, in the poison queue after the
/// last try or when its body cannot be decoded. Never throws.
/// </summary>
internal sealed partial class MessageProcessor(
    MessageQueues queues, QueueFunction function, FunctionInvoker invoker, HostJson hostJson, QueueListenerOptions options, ILogger<MessageProcessor> logger)
{
    /// <summary>Storage's way to say that a message does not expire.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue = queues.Work;
    private readonly QueueClient poison = queues.Poison;
    private readonly QueueSettings settings = hostJson.Queues;

    public async Task ProcessAsync(QueueMessage message, CancellationToken abandon)
    {
        try
        {
            if (message.DequeueCount > settings.MaxDequeueCount || Decode(message) is not { } body)
            {
                LogUnreadable(logger, function.Name, message.MessageId, message.DequeueCount);
                await PoisonAsync(message, message.PopReceipt, abandon);
                return;
            }
            var lease = new MessageLease(queue, message, options.Lease);
            bool done;
            await using (lease)
                done = await TryInvokeAsync(message, body, abandon);
            if (done)
                await queue.DeleteMessageAsync(message.MessageId, lease.PopReceipt, CancellationToken.None);
            else if (abandon.IsCancellationRequested)
                await ShowAgainAsync(message, lease.PopReceipt, TimeSpan.Zero);
            else if (message.DequeueCount < settings.MaxDequeueCount)
                await ShowAgainAsync(message, lease.PopReceipt, settings.VisibilityTimeout);
            else
                await PoisonAsync(message, lease.PopReceipt, abandon);
        }
        catch (Exception lost)
        {
            // The message shows again when its lease ends; functions look at the state first, so that a second run changes nothing.
            LogNotSettled(logger, function.Name, message.MessageId, lost);
        }
    }

    /// <summary>Gives back a message that arrived after the stop.</summary>
    public async Task GiveBackAsync(QueueMessage message)
    {
        try
        {
            await ShowAgainAsync(message, message.PopReceipt, TimeSpan.Zero);
        }
        catch (Exception lost)
        {
            LogNotSettled(logger, function.Name, message.MessageId, lost);
        }
    }

    private async Task<bool> TryInvokeAsync(QueueMessage message, string body, CancellationToken abandon)
    {
        try
        {
            await invoker.InvokeAsync(
                function,
                parameter => parameter.Name switch
                {
                    "dequeueCount" => (int)message.DequeueCount,
                    "id" => message.MessageId,
                    _ => body,
                },
                abandon);
            return true;
        }
        catch (Exception failure)
        {
            LogFailed(logger, function.Name, message.MessageId, message.DequeueCount, settings.MaxDequeueCount, failure);
            return false;
        }
    }

    private async Task ShowAgainAsync(QueueMessage message, string receipt, TimeSpan after) =>
        await queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: after, cancellationToken: CancellationToken.None);

    /// <summary>Copies, then deletes: a crash in between leaves two, never none.</summary>
    private async Task PoisonAsync(QueueMessage message, string receipt, CancellationToken abandon)
    {
        await poison.CreateIfNotExistsAsync(cancellationToken: abandon);
        await poison.SendMessageAsync(message.Body, timeToLive: Forever, cancellationToken: abandon);
        await queue.DeleteMessageAsync(message.MessageId, receipt, abandon);
        LogPoisoned(logger, function.Name, message.MessageId, poison.Name);
    }

    private string? Decode(QueueMessage message)
    {
        var text = message.Body.ToString();
        if (!settings.Base64)
            return text;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed on message {Id}, try {Try} of {Tries}")]
    private static partial void LogFailed(ILogger logger, string function, string id, long @try, int tries, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function}: message {Id} is not Base64, or was tried {Tries} times without an end")]
    private static partial void LogUnreadable(ILogger logger, string function, string id, long tries);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function}: message {Id} is moved to {Poison}")]
    private static partial void LogPoisoned(ILogger logger, string function, string id, string poison);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Function}: message {Id} could not be settled and comes back later")]
    private static partial void LogNotSettled(ILogger logger, string function, string id, Exception exception);
}
