namespace AmiServerless.Local.Queues;

/// <summary>What is fixed in the Functions host and is shorter here.</summary>
public sealed record QueueListenerOptions
{
    /// <summary>What is left to a function, once its token is set at the end of <see cref="ShutdownGrace"/>.</summary>
    internal static readonly TimeSpan CancellationGrace = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long a message taken stays hidden; it is renewed by halves while its function runs. Ten minutes in the Functions host; half
    /// a minute here, so that after a kill the next start soon has it back.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long running functions may go on after a stop is asked for.</summary>
    public TimeSpan ShutdownGrace { get; init; } = TimeSpan.FromSeconds(10);
}
