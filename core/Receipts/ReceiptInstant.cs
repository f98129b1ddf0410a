namespace AmiServerless.Core.Receipts;

/// <summary>An instant as a receipt states it: to the second, in UTC, in the campaign's zone, and in words.</summary>
public sealed record ReceiptInstant
{
    /// <summary>UTC.</summary>
    public required DateTimeOffset Utc { get; init; }

    /// <summary>The same instant on the clocks of <see cref="Zone"/>, with the offset that told them from UTC then.</summary>
    public required DateTimeOffset Local { get; init; }

    /// <summary>IANA zone of the campaign: <c>Europe/Paris</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>The local time in French. In the hour that clocks show twice, it says which of the two.</summary>
    public required string Words { get; init; }

    /// <summary>
    /// States an instant. Fractions of a second are dropped, never rounded up: what came just before a deadline must not
    /// be written as if it had come at the deadline.
    /// </summary>
    /// <param name="instant">The instant, with any offset.</param>
    /// <param name="zone">An IANA zone known to this machine.</param>
    public static ReceiptInstant At(DateTimeOffset instant, string zone)
    {
        var clocks = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var utc = DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
        var local = TimeZoneInfo.ConvertTime(utc, clocks);
        return new()
        {
            Utc = utc,
            Local = local,
            Zone = zone,
            Words = ReceiptTexts.InWords(local, zone, RepetitionOf(local, clocks)),
        };
    }

    private static ClockRepetition RepetitionOf(DateTimeOffset local, TimeZoneInfo clocks) =>
        !clocks.IsAmbiguousTime(local) ? ClockRepetition.None
        : local.Offset == clocks.GetAmbiguousTimeOffsets(local).Max() ? ClockRepetition.First
        : ClockRepetition.Second;
}

/// <summary>Whether clocks show a local time twice, in the night when they go back, and which of the two is meant.</summary>
internal enum ClockRepetition
{
    None,
    First,
    Second,
}
