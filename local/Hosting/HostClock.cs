namespace AmiServerless.Local.Hosting;

/// <summary>
/// The local host's date, which the demonstration and the tests may move or stop. Only the date moves: elapsed time and timers stay
/// the machine's, so that nothing waits for a stopped clock.
/// </summary>
public sealed class HostClock : TimeProvider
{
    private readonly Lock gate = new();
    private TimeSpan offset;
    private DateTimeOffset? frozen;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return frozen ?? System.GetUtcNow() + offset;
    }

    /// <summary>Goes on from this instant.</summary>
    public void Set(DateTimeOffset now)
    {
        lock (gate)
            (offset, frozen) = (now - System.GetUtcNow(), null);
    }

    /// <summary>Stops at this instant, to the tick, until the clock is set or reset.</summary>
    public void Freeze(DateTimeOffset now)
    {
        lock (gate)
            frozen = now.ToUniversalTime();
    }

    /// <summary>Goes on from where the clock stopped, or stands.</summary>
    public void Resume() => Set(GetUtcNow());

    /// <summary>Moves the date by this much, and leaves the clock stopped if it is.</summary>
    public void Advance(TimeSpan by)
    {
        lock (gate)
            (offset, frozen) = (offset + by, frozen + by);
    }

    /// <summary>Back to the machine's date.</summary>
    public void Reset()
    {
        lock (gate)
            (offset, frozen) = (TimeSpan.Zero, null);
    }
}
