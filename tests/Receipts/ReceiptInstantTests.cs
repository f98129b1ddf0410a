using AmiServerless.Core.Receipts;
using CsCheck;
using Xunit;

namespace AmiServerless.Tests.Receipts;

public sealed class ReceiptInstantTests
{
    [Theory]
    [InlineData("2025-09-18T20:41:07Z", "2025-09-18T22:41:07+02:00", "le 18 septembre 2025 à 22 h 41 min 07 s, heure de Paris")]
    [InlineData("2025-12-31T23:00:00Z", "2026-01-01T00:00:00+01:00", "le 1er janvier 2026 à 0 h 00 min 00 s, heure de Paris")]
    [InlineData("2025-08-02T07:05:09Z", "2025-08-02T09:05:09+02:00", "le 2 août 2025 à 9 h 05 min 09 s, heure de Paris")]
    // Clocks go forward: 2 h to 3 h does not exist.
    [InlineData("2025-03-30T00:59:59Z", "2025-03-30T01:59:59+01:00", "le 30 mars 2025 à 1 h 59 min 59 s, heure de Paris")]
    [InlineData("2025-03-30T01:00:00Z", "2025-03-30T03:00:00+02:00", "le 30 mars 2025 à 3 h 00 min 00 s, heure de Paris")]
    // Clocks go back: 2 h to 3 h comes twice, and only then is the offset said in words.
    [InlineData("2025-10-25T23:59:59Z", "2025-10-26T01:59:59+02:00", "le 26 octobre 2025 à 1 h 59 min 59 s, heure de Paris")]
    [InlineData("2025-10-26T00:30:00Z", "2025-10-26T02:30:00+02:00", "le 26 octobre 2025 à 2 h 30 min 00 s, heure de Paris (UTC+02:00, avant le changement d’heure)")]
    [InlineData("2025-10-26T01:30:00Z", "2025-10-26T02:30:00+01:00", "le 26 octobre 2025 à 2 h 30 min 00 s, heure de Paris (UTC+01:00, après le changement d’heure)")]
    [InlineData("2025-10-26T02:00:00Z", "2025-10-26T03:00:00+01:00", "le 26 octobre 2025 à 3 h 00 min 00 s, heure de Paris")]
    public void At_InParis_IsTheClockOnTheWall(string instant, string local, string words)
    {
        var stated = ReceiptInstant.At(DateTimeOffset.Parse(instant, null), "Europe/Paris");

        Assert.Equal(words, stated.Words);
        Assert.True(DateTimeOffset.Parse(local, null).EqualsExact(stated.Local));
        Assert.Equal(TimeSpan.Zero, stated.Utc.Offset);
        Assert.Equal(DateTimeOffset.Parse(instant, null), stated.Utc);
    }

    [Theory]
    [InlineData("Indian/Reunion", "le 19 septembre 2025 à 0 h 41 min 07 s, heure de La Réunion")]
    [InlineData("America/Martinique", "le 18 septembre 2025 à 16 h 41 min 07 s, heure de la Martinique")]
    [InlineData("Europe/Lisbon", "le 18 septembre 2025 à 21 h 41 min 07 s, heure du fuseau Europe/Lisbon")]
    public void At_InAnotherZone_NamesIt(string zone, string words) =>
        Assert.Equal(words, ReceiptInstant.At(new(2025, 9, 18, 20, 41, 7, TimeSpan.Zero), zone).Words);

    [Fact]
    public void At_OneMillisecondBeforeTheDeadline_IsNotRoundedUpToIt()
    {
        var stated = ReceiptInstant.At(new DateTimeOffset(2025, 9, 20, 22, 0, 0, TimeSpan.Zero).AddMilliseconds(-1), "Europe/Paris");

        Assert.Equal(new(2025, 9, 20, 21, 59, 59, TimeSpan.Zero), stated.Utc);
        Assert.Equal("le 20 septembre 2025 à 23 h 59 min 59 s, heure de Paris", stated.Words);
    }

    [Fact]
    public void At_AnyInstant_StatesTheSameInstantTwiceAndWordsThatDifferWithTheSecond() =>
        Gen.Select(Gen.Long[0, 4_102_444_800], Gen.Long[1, 7200], Gen.Int[0, 999]).Sample((seconds, later, milliseconds) =>
        {
            var first = ReceiptInstant.At(DateTimeOffset.FromUnixTimeSeconds(seconds).AddMilliseconds(milliseconds), "Europe/Paris");
            var second = ReceiptInstant.At(DateTimeOffset.FromUnixTimeSeconds(seconds + later), "Europe/Paris");

            Assert.Equal(seconds, first.Utc.ToUnixTimeSeconds());
            Assert.Equal(first.Utc, first.Local);
            Assert.Equal(0, first.Utc.Ticks % TimeSpan.TicksPerSecond);
            Assert.NotEqual(first.Words, second.Words);
        });
}
