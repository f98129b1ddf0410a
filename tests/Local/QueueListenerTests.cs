using AmiServerless.Tests.Hosting;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class QueueListenerTests(AzuriteFixture azurite)
{
    private static readonly Type[] Functions = [typeof(Working)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_FunctionSucceeds_RunsOnceInItsOwnScopeAndIsDeleted()
    {
        var probe = new WorkProbe();
        await using var host = await TestHost.StartAsync(azurite, Functions, probe);

        var first = await host.Work.SendMessageAsync("première", Cancellation);
        await host.Work.SendMessageAsync("seconde", Cancellation);

        await Eventually.BecomesTrueAsync(() => IsEmptyAsync(host.Work));
        Assert.Equal(["première", "seconde"], probe.Runs.Select(run => run.Body).Order(StringComparer.Ordinal));
        Assert.Equal(2, probe.Runs.Select(run => run.Scope).Distinct().Count());
        var run = probe.Runs.Single(run => run.Body == "première");
        Assert.Equal((first.Value.MessageId, 1), (run.Id, run.DequeueCount));
    }

    [Fact]
    public async Task Message_FunctionAlwaysFails_IsTriedFiveTimesThenPoisoned()
    {
        var probe = new WorkProbe { Work = (_, _) => throw new InvalidOperationException("no") };
        await using var host = await TestHost.StartAsync(azurite, Functions, probe);

        await host.Work.SendMessageAsync("à étudier", Cancellation);

        await Eventually.BecomesTrueAsync(async () => await IsEmptyAsync(host.Work) && probe.Runs.Count == 5);
        Assert.Equal([1, 2, 3, 4, 5], probe.Runs.Select(run => run.DequeueCount));
        var poisoned = await host.Poison.PeekMessagesAsync(32, Cancellation);
        Assert.Equal("à étudier", Assert.Single(poisoned.Value).Body.ToString());
    }

    [Fact]
    public async Task Message_FunctionFailsOnce_ComesBackAndSucceeds()
    {
        var probe = new WorkProbe { Work = (run, _) => run.DequeueCount == 1 ? throw new InvalidOperationException("no") : Task.CompletedTask };
        await using var host = await TestHost.StartAsync(azurite, Functions, probe);

        await host.Work.SendMessageAsync("encore", Cancellation);

        await Eventually.BecomesTrueAsync(() => IsEmptyAsync(host.Work));
        Assert.Equal([1, 2], probe.Runs.Select(run => run.DequeueCount));
        Assert.False(await host.Poison.ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task Message_NotBase64_IsPoisonedAsItIsWithoutStoppingItsNeighbours()
    {
        var probe = new WorkProbe();
        var prefix = azurite.NewPrefix();
        await using var host = await TestHost.StartAsync(azurite, Functions, probe, prefix);
        var raw = new QueueServiceClient(azurite.ConnectionString);

        await raw.GetQueueClient(prefix + TestHost.Queue).SendMessageAsync("<not base64>", Cancellation);
        await host.Work.SendMessageAsync("bonne", Cancellation);

        await Eventually.BecomesTrueAsync(() => IsEmptyAsync(host.Work));
        Assert.Equal("bonne", Assert.Single(probe.Runs).Body);
        var poisoned = await raw.GetQueueClient($"{prefix}{TestHost.Queue}-poison").PeekMessagesAsync(32, Cancellation);
        Assert.Equal("<not base64>", Assert.Single(poisoned.Value).Body.ToString());
    }

    [Fact]
    public async Task Messages_EncodingNone_AreTheTextItself()
    {
        var probe = new WorkProbe();
        var prefix = azurite.NewPrefix();
        await using var host = await TestHost.StartAsync(
            azurite, Functions, probe, prefix, TestHost.Quick with { Queues = TestHost.Quick.Queues with { Base64 = false } });

        await new QueueServiceClient(azurite.ConnectionString).GetQueueClient(prefix + TestHost.Queue).SendMessageAsync("en clair", Cancellation);

        await Eventually.BecomesTrueAsync(() => IsEmptyAsync(host.Work));
        Assert.Equal("en clair", Assert.Single(probe.Runs).Body);
    }

    [Fact]
    public async Task Messages_ManyAtOnce_RunTogetherUpToABatchAndTheThreshold()
    {
        var open = new TaskCompletionSource();
        var probe = new WorkProbe { Work = (_, _) => open.Task };
        var settings = TestHost.Quick with { Queues = TestHost.Quick.Queues with { BatchSize = 4, NewBatchThreshold = 2 } };
        var prefix = azurite.NewPrefix();
        var filling = TestHost.QueueOf(azurite, prefix, TestHost.Queue);
        await filling.CreateAsync(cancellationToken: Cancellation);
        for (var i = 0; i < 9; i++)
            await filling.SendMessageAsync($"{i}", Cancellation);
        await using var host = await TestHost.StartAsync(azurite, Functions, probe, prefix, settings);

        await Eventually.BecomesTrueAsync(() => probe.Runs.Count == 4);
        open.SetResult();

        await Eventually.BecomesTrueAsync(() => IsEmptyAsync(host.Work));
        Assert.Equal(9, probe.Runs.Count);
        Assert.InRange(probe.MostAtOnce, 4, 6);
    }

    [Fact]
    public async Task Message_FunctionRunsLongerThanTheLease_IsNotTakenAgain()
    {
        var probe = new WorkProbe { Work = (_, cancellation) => Task.Delay(TimeSpan.FromSeconds(5), cancellation) };
        await using var host = await TestHost.StartAsync(azurite, Functions, probe, listeners: new() { Lease = TimeSpan.FromSeconds(2) });

        await host.Work.SendMessageAsync("longue", Cancellation);

        await Eventually.BecomesTrueAsync(() => IsEmptyAsync(host.Work));
        Assert.Equal(1, Assert.Single(probe.Runs).DequeueCount);
        Assert.Equal(1, probe.Finished);
    }

    [Fact]
    public async Task Message_FunctionRunsLongerThanItsTimeout_IsCancelledAndCountsAsAFailure()
    {
        var probe = new WorkProbe { Work = (run, cancellation) => run.DequeueCount == 1 ? Task.Delay(Timeout.Infinite, cancellation) : Task.CompletedTask };
        await using var host = await TestHost.StartAsync(azurite, Functions, probe, hostJson: TestHost.Quick with { FunctionTimeout = TimeSpan.FromMilliseconds(200) });

        await host.Work.SendMessageAsync("sans fin", Cancellation);

        await Eventually.BecomesTrueAsync(() => IsEmptyAsync(host.Work));
        Assert.Equal([1, 2], probe.Runs.Select(run => run.DequeueCount));
    }

    [Fact]
    public async Task Stop_FunctionRuns_ItFinishesAndItsMessageIsDeleted()
    {
        var open = new TaskCompletionSource();
        var probe = new WorkProbe { Work = (_, _) => open.Task };
        var host = await TestHost.StartAsync(azurite, Functions, probe);
        await host.Work.SendMessageAsync("en cours", Cancellation);
        await Eventually.BecomesTrueAsync(() => probe.Runs.Count == 1);

        var stop = host.DisposeAsync().AsTask();
        await host.Work.SendMessageAsync("trop tard", Cancellation);
        open.SetResult();
        await stop;

        Assert.Equal(1, probe.Finished);
        var left = await host.Work.PeekMessagesAsync(32, Cancellation);
        Assert.Equal("trop tard", Assert.Single(left.Value).Body.ToString());
        Assert.Single(probe.Runs);
    }

    [Fact]
    public async Task Stop_FunctionDoesNotFinishInTime_IsCancelledAndItsMessageComesBack()
    {
        var probe = new WorkProbe { Work = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation) };
        var host = await TestHost.StartAsync(azurite, Functions, probe, listeners: new() { ShutdownGrace = TimeSpan.FromMilliseconds(200) });
        await host.Work.SendMessageAsync("à reprendre", Cancellation);
        await Eventually.BecomesTrueAsync(() => probe.Runs.Count == 1);

        await host.DisposeAsync();

        Assert.Equal("à reprendre", (await host.Work.ReceiveMessageAsync(cancellationToken: Cancellation)).Value?.Body.ToString());
        Assert.False(await host.Poison.ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task Storage_OutOfReachForAWhile_IsReadAgainAfterwards()
    {
        var probe = new WorkProbe();
        var outage = new Outage();
        await using var host = await TestHost.StartAsync(azurite, Functions, probe, configureStorage: outage.Apply);

        outage.Lasts = true;
        await Eventually.BecomesTrueAsync(() => host.Logs.Entries.Any(entry => entry.Message.Contains("cannot be read", StringComparison.Ordinal)));
        await host.Work.SendMessageAsync("après la panne", Cancellation);
        outage.Lasts = false;

        await Eventually.BecomesTrueAsync(() => probe.Runs.Count == 1);
        await Eventually.BecomesTrueAsync(() => IsEmptyAsync(host.Work));
        Assert.Single(host.Logs.Entries, entry => entry.Message.Contains("cannot be read", StringComparison.Ordinal));
        Assert.Single(host.Logs.Entries, entry => entry.Message.Contains("is read again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Queue_DeletedWhileRead_IsReadAgainWhenItIsBack()
    {
        var probe = new WorkProbe();
        await using var host = await TestHost.StartAsync(azurite, Functions, probe);

        await host.Work.DeleteAsync(Cancellation);
        await Eventually.BecomesTrueAsync(async () => (await host.Work.CreateIfNotExistsAsync(cancellationToken: Cancellation)) is not null);
        await host.Work.SendMessageAsync("de retour", Cancellation);

        await Eventually.BecomesTrueAsync(() => probe.Runs.Count == 1);
    }

    /// <summary>Neither a visible message nor a hidden one is left.</summary>
    private static async Task<bool> IsEmptyAsync(QueueClient queue) =>
        (await queue.GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount == 0;

    private sealed class Outage : HttpPipelinePolicy
    {
        public bool Lasts { get; set; }

        public void Apply(ClientOptions options)
        {
            options.Retry.MaxRetries = 0;
            options.AddPolicy(this, HttpPipelinePosition.PerRetry);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            Lasts ? throw new Azure.RequestFailedException(503, "storage is out of reach") : ProcessNextAsync(message, pipeline);
    }
}
