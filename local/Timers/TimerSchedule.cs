using NCrontab;

namespace AmiServerless.Local.Timers;

/// <summary>An NCRONTAB expression of six fields, seconds first, read in UTC as the Functions host does.</summary>
public sealed class TimerSchedule
{
    private readonly CrontabSchedule crontab;

    private TimerSchedule(CrontabSchedule crontab) => this.crontab = crontab;

    /// <summary>The schedule, or null when the expression is not one.</summary>
    public static TimerSchedule? TryParse(string expression) =>
        CrontabSchedule.TryParse(expression, new() { IncludingSeconds = true }) is { } crontab ? new(crontab) : null;

    /// <summary>The first occurrence strictly after an instant.</summary>
    public DateTimeOffset After(DateTimeOffset instant) =>
        new(DateTime.SpecifyKind(crontab.GetNextOccurrence(instant.UtcDateTime), DateTimeKind.Utc));
}
