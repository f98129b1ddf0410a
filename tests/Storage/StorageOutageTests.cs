using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Operations;
using AmiServerless.Core.Storage;
using AmiServerless.Tests.Hosting;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AmiServerless.Tests.Storage;

/// <summary>Storage answers 503 for a while: callers are told to try again, nothing kept is lost, everything taken reaches its end.</summary>
public sealed class StorageOutageTests(AzuriteFixture azurite)
{
    private static readonly Dossier Started = new() { Profile = "mature", Title = "Les mares du causse", Applicant = new Applicant { Siren = Service.Siren } };

    [Fact]
    public async Task Calls_DuringAnOutage_AnswerThatNothingIsLostAndWorkAfterIt()
    {
        var storage = new BreakableStorage();
        await using var service = await Service.StartAsync(azurite, storage: storage.AddTo);
        var draft = await service.OpenAsync();
        await draft.SaveAsync(Started);

        storage.Broken = _ => true;
        using var saving = await draft.PutAsync(Started with { Title = "Pendant la panne" });
        await Service.ProblemAsync(saving, 503, "storage-unavailable");
        Assert.NotNull(saving.Headers.RetryAfter);
        using var submitting = await draft.PostSubmissionAsync();
        await Service.ProblemAsync(submitting, 503, "storage-unavailable");

        storage.Broken = _ => false;
        Assert.Equal("Les mares du causse", (await draft.ReadAsync()).Dossier.Title);
        await draft.SubmitAsync();
        await draft.BecomesAsync(ApplicationStatus.Incomplete);
    }

    [Fact]
    public async Task Submit_WhileQueuesAreOut_IsKeptAndTheSweeperSendsIt()
    {
        var storage = new BreakableStorage();
        await using var service = await Service.StartAsync(azurite, storage: storage.AddTo);
        var draft = await service.OpenAsync();
        storage.Broken = request => request.Uri.ToUri().AbsolutePath.Contains("/messages", StringComparison.Ordinal);

        var received = await draft.SubmitAsync();
        Assert.Equal(1, received.Submission);

        storage.Broken = _ => false;
        var sweep = service.Services.GetRequiredService<OutboxSweep>();
        await sweep.SweepAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ApplicationStatus.Submitted, (await draft.ReadAsync()).Status); // not 30 s old yet
        service.Clock.Advance(Outbox.Patience);
        await sweep.SweepAsync(TestContext.Current.CancellationToken);
        await draft.BecomesAsync(ApplicationStatus.Incomplete);
    }

    [Fact]
    public async Task Submit_WhoseCommitWasMadeAndItsAnswerLost_AnswersTheReceipt()
    {
        var storage = new BreakableStorage();
        await using var service = await Service.StartAsync(azurite, withQueues: false, storage: storage.AddTo);
        var draft = await service.OpenAsync();
        await draft.SaveAsync(Started);

        storage.LoseNextAnswerTo = request => request.Uri.ToUri().AbsolutePath.EndsWith("$batch", StringComparison.Ordinal);
        // Whether the storage client's own retry meets the commit, or the caller is told to try again and does: one submission.
        using var first = await draft.PostSubmissionAsync();
        var received = await draft.SubmitAsync();

        Assert.Equal(1, received.Submission);
        Assert.NotEmpty(received.Receipt);
        Assert.Equal(1, (await draft.ReadAsync()).Submissions);
    }

    [Fact]
    public async Task Upload_WhoseCommitWasMadeAndItsAnswerLost_KeepsTheBytesThatTheManifestNames()
    {
        var storage = new BreakableStorage();
        await using var service = await Service.StartAsync(azurite, withQueues: false, storage: storage.AddTo);
        var draft = await service.OpenAsync();
        const string File = """{"type":"Point","coordinates":[3.1,44.5]}""";

        storage.LoseNextAnswerTo = request => request.Uri.ToUri().AbsolutePath.EndsWith("$batch", StringComparison.Ordinal);
        using var uploading = await draft.PostFileAsync(new StringContent(File, System.Text.Encoding.UTF8, "application/geo+json"));

        // Told or not, what the manifest names is there to be read.
        var kept = Assert.Single((await draft.ReadAsync()).Attachments);
        using var answer = await draft.SendAsync(HttpMethod.Get, $"/attachments/{kept.Id}");
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(File, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Upload_WhoseCommitTheClientSendsTwice_KeepsTheBytesThatTheManifestNames()
    {
        var storage = new BreakableStorage();
        await using var service = await Service.StartAsync(azurite, withQueues: false, storage: storage.AddTo);
        var draft = await service.OpenAsync();
        const string File = """{"type":"Point","coordinates":[3.1,44.5]}""";

        // What the storage client does when the answer to its first try is lost: the second finds that the row has changed.
        storage.RepeatNext = request => request.Uri.ToUri().AbsolutePath.EndsWith("$batch", StringComparison.Ordinal);
        var kept = await draft.AttachAsync(new StringContent(File, System.Text.Encoding.UTF8, "application/geo+json"));

        Assert.Null(storage.RepeatNext);
        Assert.Equal(kept.Id, Assert.Single((await draft.ReadAsync()).Attachments).Id);
        using var answer = await draft.SendAsync(HttpMethod.Get, $"/attachments/{kept.Id}");
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Upload_CutByAnOutage_IsToldAsOneAndLeavesNoBlob()
    {
        var storage = new BreakableStorage();
        await using var service = await Service.StartAsync(azurite, withQueues: false, storage: storage.AddTo);
        var draft = await service.OpenAsync();

        // The file is written; reading it back to look into it fails.
        storage.Broken = request => request.Method == RequestMethod.Get && request.Uri.ToUri().AbsolutePath.Contains("attachments", StringComparison.Ordinal);
        using var uploading = await draft.PostFileAsync(new StringContent("""{"type":"Point","coordinates":[3.1,44.5]}""", System.Text.Encoding.UTF8, "application/geo+json"));

        await Service.ProblemAsync(uploading, 503, "storage-unavailable");
        var container = service.Services.GetRequiredService<Azure.Storage.Blobs.BlobServiceClient>().GetBlobContainerClient(service.Prefix + "attachments");
        storage.Broken = _ => false;
        Assert.Empty(await container.GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Transaction_AboveTheTablesLimits_IsRefusedBeforeItIsSent()
    {
        var table = new TableClient(azurite.ConnectionString, "nowhere");
        var rows = new Transaction("p");
        for (var row = 0; row < 101; row++)
            rows.Add(new TableEntity("p", $"{row}"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => rows.CommitAsync(table, TestContext.Current.CancellationToken));

        var large = new Transaction("p");
        for (var row = 0; row < 5; row++)
            large.Add(new TableEntity("p", $"{row}") { ["Bytes"] = new byte[1024 * 1024] });
        await Assert.ThrowsAsync<InvalidOperationException>(() => large.CommitAsync(table, TestContext.Current.CancellationToken));

        Assert.Throws<InvalidOperationException>(() => new Transaction("p").Add(new TableEntity("q", "row")));
    }

    /// <summary>Storage that can be made to answer 503, or to do its work and lose the answer.</summary>
    private sealed class BreakableStorage : HttpPipelinePolicy
    {
        public Func<Request, bool> Broken { get; set; } = _ => false;

        public Func<Request, bool>? LoseNextAnswerTo { get; set; }

        public Func<Request, bool>? RepeatNext { get; set; }

        public void AddTo(ClientOptions options)
        {
            options.Retry.Delay = TimeSpan.FromMilliseconds(5);
            options.AddPolicy(this, HttpPipelinePosition.PerRetry);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (Broken(message.Request))
            {
                message.Response = new Unavailable();
                return;
            }
            await ProcessNextAsync(message, pipeline);
            if (RepeatNext?.Invoke(message.Request) == true)
            {
                RepeatNext = null;
                await ProcessNextAsync(message, pipeline);
            }
            if (LoseNextAnswerTo?.Invoke(message.Request) == true)
            {
                LoseNextAnswerTo = null;
                message.Response = new Unavailable();
            }
        }
    }

    private sealed class Unavailable : Response
    {
        public override int Status => 503;

        public override string ReasonPhrase => "Server Busy";

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

        protected override bool TryGetHeader(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }

        protected override bool TryGetHeaderValues(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = null;
            return false;
        }
    }
}
