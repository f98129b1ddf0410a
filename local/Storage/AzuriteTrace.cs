using System.Diagnostics;
using System.Globalization;

namespace AmiServerless.Local.Storage;

/// <summary>
/// A file in Azurite's folder that names the process writing there. When a host is killed its Azurite closes by itself, but takes a
/// moment: a new one that opened the same files meanwhile would lose what the other still has to write.
/// </summary>
internal static class AzuriteTrace
{
    private static readonly TimeSpan LongestClosing = TimeSpan.FromSeconds(15);

    /// <summary>Process ids are used again: a process counts as the same only if it also started at that time, give or take how exactly systems tell.</summary>
    private static readonly TimeSpan StartPrecision = TimeSpan.FromSeconds(3);

    public static Task LeaveAsync(string folder, Process process, CancellationToken cancellation) =>
        File.WriteAllTextAsync(PathIn(folder), string.Create(CultureInfo.InvariantCulture, $"{process.Id} {process.StartTime.ToUniversalTime():O}"), cancellation);

    /// <summary>Waits until the folder's previous Azurite is gone, and ends it if it stays.</summary>
    public static async Task WaitForPreviousAsync(string folder, TextWriter progress, CancellationToken cancellation)
    {
        using var previous = await FindAsync(folder, cancellation);
        if (previous is null)
            return;
        await progress.WriteLineAsync($"Waiting for the previous Azurite (process {previous.Id}) to write its data.");
        try
        {
            await previous.WaitForExitAsync(cancellation).WaitAsync(LongestClosing, cancellation);
        }
        catch (TimeoutException)
        {
            previous.Kill();
            await previous.WaitForExitAsync(cancellation);
        }
    }

    private static async Task<Process?> FindAsync(string folder, CancellationToken cancellation)
    {
        if (!File.Exists(PathIn(folder)))
            return null;
        var written = (await File.ReadAllTextAsync(PathIn(folder), cancellation)).Split(' ');
        if (written is not [var id, var start]
            || !int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
            || !DateTime.TryParseExact(start, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var startedAt))
        {
            return null;
        }
        Process? process = null;
        try
        {
            process = Process.GetProcessById(processId);
            if ((process.StartTime.ToUniversalTime() - startedAt).Duration() < StartPrecision)
                return process;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended, or its id is another user's by now.
        }
        process?.Dispose();
        return null;
    }

    private static string PathIn(string folder) => Path.Combine(folder, "azurite.pid");
}
