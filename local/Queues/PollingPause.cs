using AmiServerless.Local.Hosting;

namespace AmiServerless.Local.Queues;

/// <summary>How long to wait before the next look at a queue: not at all after messages, then twice as long at each look in vain.</summary>
internal sealed class PollingPause(QueueSettings settings)
{
    private TimeSpan pause;

    public TimeSpan AfterMessages() => pause = TimeSpan.Zero;

    public TimeSpan AfterNothing()
    {
        pause = pause == TimeSpan.Zero ? QueueSettings.MinPollingInterval : pause * 2;
        return pause = pause < settings.MaxPollingInterval ? pause : settings.MaxPollingInterval;
    }
}
