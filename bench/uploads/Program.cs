// What uploads cost in memory: dotnet run -c Release --project bench/uploads
// The pipe writes to nowhere, so that what is measured is the pipe and not a storage client; the inspections read files.
using System.Diagnostics;
using System.Text;
using AmiServerless.Core.Attachments;

const long Size = 100L * 1024 * 1024;

// Everything is loaded and compiled before it is measured.
await ReceiveAsync(1024 * 1024);
await Measure("upload of 100 MB", () => ReceiveAsync(Size));
await Measure("four at once", () => Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReceiveAsync(Size)))));

var path = Path.GetTempFileName();
try
{
    foreach (var (name, start, unit, end) in new[]
    {
        ("zones.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null}", ",{\"type\":\"Feature\",\"properties\":{\"nom\":\"mare\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1.44,43.6]}}", "]}"),
        ("trace.gpx", "<gpx>", "<wpt lat=\"43.6\" lon=\"1.44\"><name>mare</name></wpt>", "</gpx>"),
        ("zones.kml", "<kml><coordinates>", "1.44,43.6,120 ", "</coordinates></kml>"),
    })
    {
        await WriteAsync(path, start, unit, end);
        await InspectAsync(path, name);
        await Measure($"inspection of {name}, 100 MB", () => InspectAsync(path, name));
    }
}
finally
{
    File.Delete(path);
}

static async Task ReceiveAsync(long size)
{
    var terms = new UploadTerms(new FileClaim("plan.pdf", null), FileFormat.All, long.MaxValue, long.MaxValue);
    var opened = await UploadPipe.OpenAsync(new Body(size), size, terms, CancellationToken.None);
    if (!opened.Succeeded(out var pipe, out _) || !(await pipe.CopyToAsync(Stream.Null, CancellationToken.None)).Succeeded(out var received, out _) || received.Size != size)
        throw new InvalidOperationException("The upload did not arrive.");
}

static async Task InspectAsync(string path, string name)
{
    await using var stored = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileInspection.ReadAheadBytes, FileOptions.Asynchronous);
    var result = await FileInspection.InspectAsync(stored, new FileClaim(name, null), FileFormat.All, CancellationToken.None);
    if (!result.Succeeded(out _, out var problem))
        throw new InvalidOperationException(problem.Detail);
}

static async Task WriteAsync(string path, string start, string unit, string end)
{
    await using var file = File.Create(path);
    await file.WriteAsync(Encoding.UTF8.GetBytes(start));
    var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, 10_000)));
    while (file.Length + block.Length < Size)
        await file.WriteAsync(block);
    await file.WriteAsync(Encoding.UTF8.GetBytes(end));
}

static async Task Measure(string what, Func<Task> work)
{
    GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    using var process = Process.GetCurrentProcess();
    var (idle, peak, processor, allocated) = (Environment.WorkingSet, 0L, process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
    var clock = Stopwatch.StartNew();
    using var stop = new CancellationTokenSource();
    var watch = Task.Run(async () =>
    {
        using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (!stop.IsCancellationRequested && await every.WaitForNextTickAsync())
            peak = Math.Max(peak, Environment.WorkingSet);
    });
    await work();
    peak = Math.Max(peak, Environment.WorkingSet);
    await stop.CancelAsync();
    await watch;
    process.Refresh();
    Console.WriteLine($"{what}: +{Math.Max(0, peak - idle) / 1e6:F1} MB over idle ({idle / 1e6:F0} MB), {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:F1} MB allocated, {(process.TotalProcessorTime - processor).TotalSeconds:F2} s of processor, {clock.Elapsed.TotalSeconds:F2} s");
}

/// <summary>A body that arrives in pieces of 16 KiB and is nowhere whole.</summary>
internal sealed class Body(long size) : MemoryStream
{
    private long sent;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = (int)Math.Min(Math.Min(buffer.Length, 16 * 1024), size - sent);
        buffer.Span[..count].Fill((byte)'x');
        if (sent == 0)
            "%PDF-1.7"u8.CopyTo(buffer.Span);
        sent += count;
        return ValueTask.FromResult(count);
    }
}
