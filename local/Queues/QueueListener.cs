using AmiServerless.Local.Catalogue;
using AmiServerless.Local.Hosting;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AmiServerless.Local.Queues;

/// <summary>
/// Reads one queue for one function as the Functions host does: batches, a next batch before the last is finished, growing pauses
/// while there is nothing. While storage is out of reach it goes on trying, at the longest pause.
/// </summary>
internal sealed partial class QueueListener(
    QueueClient queue, MessageProcessor processor, QueueFunction function, HostJson hostJson, QueueListenerOptions options, ILogger<QueueListener> logger)
    : BackgroundService
{
    private readonly QueueSettings settings = hostJson.Queues;
    private readonly HashSet<Task> running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var abandon = new CancellationTokenSource();
        await ListenAsync(stoppingToken, abandon.Token);

        // What runs may finish; what does not in time is told to stop, and its message comes back to the next host.
        if (await FinishAsync(options.ShutdownGrace))
            return;
        await abandon.CancelAsync();
        if (!await FinishAsync(QueueListenerOptions.CancellationGrace))
            LogLeft(logger, function.Name, running.Count(task => !task.IsCompleted));
    }

    private async Task ListenAsync(CancellationToken stopping, CancellationToken abandon)
    {
        var pause = new PollingPause(settings);
        var outage = false;
        while (!stopping.IsCancellationRequested)
        {
            await WaitForRoomAsync(stopping);
            var wait = pause.AfterNothing();
            try
            {
                // Not cancelled by the stop: an answer lost on the way would hide its messages until their lease ends.
                QueueMessage[] messages = await queue.ReceiveMessagesAsync(settings.BatchSize, options.Lease, abandon);
                if (outage)
                    LogBack(logger, queue.Name);
                outage = false;
                if (messages.Length > 0)
                    wait = pause.AfterMessages();
                foreach (var message in messages)
                    running.Add(stopping.IsCancellationRequested ? processor.GiveBackAsync(message) : processor.ProcessAsync(message, abandon));
            }
            catch (RequestFailedException missing) when (missing.ErrorCode == QueueErrorCode.QueueNotFound)
            {
                // Nobody has sent to it yet.
                outage = false;
            }
            catch (Exception unreachable)
            {
                if (!outage)
                    LogUnreachable(logger, queue.Name, unreachable);
                outage = true;
            }
            await Task.Delay(wait, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WaitForRoomAsync(CancellationToken stopping)
    {
        running.RemoveWhere(task => task.IsCompleted);
        while (running.Count > settings.NewBatchThreshold && !stopping.IsCancellationRequested)
        {
            Task first = Task.WhenAny(running);
            await first.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            running.RemoveWhere(task => task.IsCompleted);
        }
    }

    private async Task<bool> FinishAsync(TimeSpan within)
    {
        try
        {
            await Task.WhenAll(running).WaitAsync(within);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Queue {Queue} cannot be read; trying again until it can")]
    private static partial void LogUnreachable(ILogger logger, string queue, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Queue {Queue} is read again")]
    private static partial void LogBack(ILogger logger, string queue);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Function}: {Count} messages were still being worked on at the end; they come back to the next start")]
    private static partial void LogLeft(ILogger logger, string function, int count);
}
