// What the service adds to a submission's storage calls: dotnet run -c Release --project bench/submissions
// Each round submits one application over HTTP, and makes the same calls directly with rows of the same size, in turn and in both orders.
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiServerless.Core.Storage;
using AmiServerless.Local.Catalogue;
using AmiServerless.Local.Demonstration;
using AmiServerless.Local.Hosting;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

const int WarmUp = 100;
const int Rounds = 500;

var folder = Directory.CreateTempSubdirectory("ami-bench-").FullName;
try
{
    var calls = LocalCalls.Load(Path.Combine(RepositoryRoot.Path, "campaigns"), DateTimeOffset.UtcNow);
    var trips = new RoundTrips();
    var options = new LocalHostOptions
    {
        Port = 0,
        DataFolder = folder,
        // Nobody takes the messages: what is measured is what an applicant waits for.
        Functions = FunctionCatalogue.Of(typeof(LocalHost).Assembly).Only(function => function is HttpFunction),
        Progress = Console.Error,
        ConfigureStorage = client => client.AddPolicy(trips, HttpPipelinePosition.PerCall),
    };
    await using var host = await LocalHost.StartAsync(options, builder =>
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        LocalService.AddTo(builder, calls, folder, port: 7071);
    });
    using var applicant = new Applicant(host.Address, calls.All[^1].Campaign.Id);
    await applicant.PrepareAsync();
    await applicant.SubmitAsync();
    var direct = await DirectCalls.LikeAsync(host.Services, applicant.Id!);

    var (overHttp, directly) = (new List<double>(), new List<double>());
    for (var round = 0; round < WarmUp + Rounds; round++)
    {
        await applicant.PrepareAsync();
        trips.Count = 0;
        var (first, second) = round % 2 == 0
            ? (await TimeAsync(applicant.SubmitAsync), await TimeAsync(direct.SubmitAsync))
            : Swap(await TimeAsync(direct.SubmitAsync), await TimeAsync(applicant.SubmitAsync));
        if (trips.Count != 6)
            throw new InvalidOperationException($"{trips.Count} round trips to storage in two submissions, and not three for each.");
        if (round < WarmUp)
            continue;
        overHttp.Add(first);
        directly.Add(second);
    }

    Report("over HTTP", overHttp);
    Report("directly", directly);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio of the medians {At(overHttp, 0.5) / At(directly, 0.5):F2}, three round trips to storage each, {Rounds} rounds"));
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static async Task<double> TimeAsync(Func<Task> work)
{
    var clock = Stopwatch.StartNew();
    await work();
    return clock.Elapsed.TotalMilliseconds;
}

static (double, double) Swap(double one, double other) => (other, one);

static double At(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));

static void Report(string what, List<double> times) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {At(times, 0.5):F2} ms, 95 of 100 within {At(times, 0.95):F2} ms"));

/// <summary>Counts the requests to storage.</summary>
internal sealed class RoundTrips : HttpPipelineSynchronousPolicy
{
    private int count;

    public int Count { get => Volatile.Read(ref count); set => Volatile.Write(ref count, value); }

    public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref count);
}

/// <summary>An EPCI that fills in the mature sample and submits it, then withdraws it and begins again.</summary>
internal sealed class Applicant(Uri address, string campaign) : IDisposable
{
    private readonly DemoApi api = new(address, CancellationToken.None);
    private readonly JsonNode dossier = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "samples", "mature", "dossier.json")))!;
    private string? key;
    private int version;

    /// <summary>Id of the application it is at.</summary>
    public string? Id { get; private set; }

    /// <summary>Leaves what it submitted, and has a saved draft to submit.</summary>
    public async Task PrepareAsync()
    {
        if (Id is not null)
            await api.SendAsync(HttpMethod.Post, $"applications/{Id}/withdraw", key, new JsonObject(), version);
        var draft = new JsonObject { ["siren"] = dossier["applicant"]!["siren"]!.DeepClone(), ["profile"] = "mature" };
        var opened = await api.SendAsync(HttpMethod.Post, $"campaigns/{campaign}/applications", body: draft, idempotencyKey: Guid.NewGuid());
        (Id, key) = (opened.GetProperty("id").GetString(), opened.GetProperty("accessKey").GetString());
        var saved = await api.SendAsync(HttpMethod.Put, $"applications/{Id}/dossier", key, dossier, opened.GetProperty("version").GetInt32());
        version = saved.GetProperty("version").GetInt32();
    }

    public Task SubmitAsync() => api.SendAsync(HttpMethod.Post, $"applications/{Id}/submit", key, version: version);

    public void Dispose() => api.Dispose();
}

/// <summary>What a submission asks of storage, and nothing else: rows copied from a real one, in a partition of their own.</summary>
internal sealed class DirectCalls
{
    private const string Partition = "bench|00";

    private readonly TableClient table;
    private readonly QueueClient queue;
    private readonly TableEntity header;
    private readonly List<TableEntity> written;
    private readonly string message;
    private int submission;

    private DirectCalls(TableClient table, QueueClient queue, List<TableEntity> rows)
    {
        (this.table, this.queue) = (table, queue);
        foreach (var row in rows)
            row.PartitionKey = Partition;
        header = rows.Single(row => row.RowKey.StartsWith(TableKeys.ApplicationStart, StringComparison.Ordinal));
        written = [.. rows.Where(row => row != header)];
        message = JsonSerializer.Serialize(new { partition = Partition, outbox = written[0].RowKey, traceParent = new string('0', 55) });
    }

    public static async Task<DirectCalls> LikeAsync(IServiceProvider services, string application)
    {
        var names = services.GetRequiredService<StorageNames>();
        var table = services.GetRequiredService<TableServiceClient>().GetTableClient(names.Table);
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>())
        {
            // Of one submission: the application, its snapshot, its event and its outbox row.
            if (row.RowKey == TableKeys.ApplicationStart + application || row.RowKey.StartsWith("snapshot|", StringComparison.Ordinal)
                || row.RowKey.StartsWith(TableKeys.OutboxStart, StringComparison.Ordinal) || row.GetString("Kind") == "submitted")
                rows.Add(row);
        }
        if (rows.Count != 4)
            throw new InvalidOperationException($"A submission wrote {string.Join(", ", rows.Select(row => row.RowKey))}.");
        var calls = new DirectCalls(table, services.GetRequiredService<QueueServiceClient>().GetQueueClient(names.Queue(QueueNames.Completeness)), rows);
        await table.AddEntityAsync(calls.header);
        return calls;
    }

    public async Task SubmitAsync()
    {
        submission++;
        var read = (await table.GetEntityAsync<TableEntity>(Partition, header.RowKey)).Value;
        await table.SubmitTransactionAsync(
        [
            new TableTransactionAction(TableTransactionActionType.UpdateReplace, header, read.ETag),
            .. written.Select(row => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(row) { RowKey = string.Create(CultureInfo.InvariantCulture, $"{row.RowKey}|{submission}") })),
        ]);
        await queue.SendMessageAsync(message);
    }
}
