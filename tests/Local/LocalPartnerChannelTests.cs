using System.Text;
using AmiServerless.Core.Notices;
using AmiServerless.Tests.Hosting;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class LocalPartnerChannelTests(AzuriteFixture azurite)
{
    private const string Agency = "ddt-48";
    private const string Id = "occitanie-2025-0a-7f3k9m2qxw4t/complete/ddt-48#1";

    private static readonly byte[] Event = Encoding.UTF8.GetBytes("""{"specversion":"1.0","id":"é"}""");

    private readonly string prefix = azurite.NewPrefix();

    /// <summary>Each of the delivery's five calls (find, create the queue, send hidden, record, show), before and after.</summary>
    public static MatrixTheoryData<int, bool> Crashes { get; } = new([1, 2, 3, 4, 5], [false, true]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deliver_Once_TheAgencyFindsTheEventAsItIs()
    {
        await using var host = await StartAsync();

        await ChannelOf(host).DeliverAsync(Agency, Id, Event, Cancellation);

        Assert.Equal([Encoding.UTF8.GetString(Event)], await ReceivedAsync());
    }

    [Fact]
    public async Task Deliver_AgainBeforeAndAfterTheAgencyTookIt_MakesNoSecondDelivery()
    {
        await using var host = await StartAsync();
        var channel = ChannelOf(host);

        await channel.DeliverAsync(Agency, Id, Event, Cancellation);
        await channel.DeliverAsync(Agency, Id, Event, Cancellation);
        var message = (await Queue.ReceiveMessageAsync(cancellationToken: Cancellation)).Value;
        await channel.DeliverAsync(Agency, Id, Event, Cancellation);
        await Queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation);
        await channel.DeliverAsync(Agency, Id, Event, Cancellation);

        Assert.Empty(await ReceivedAsync());
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Deliver_OtherIdOrOtherAgency_IsAnotherDelivery()
    {
        await using var host = await StartAsync();
        var channel = ChannelOf(host);

        await channel.DeliverAsync(Agency, Id, Event, Cancellation);
        await channel.DeliverAsync(Agency, $"{Id}2", Event, Cancellation);
        await channel.DeliverAsync("dreal", Id, Event, Cancellation);

        Assert.Equal(2, (await ReceivedAsync()).Count);
    }

    [Fact]
    public async Task Deliver_ManyAtOnceWithOneId_MakesOneDelivery()
    {
        await using var host = await StartAsync();
        var channel = ChannelOf(host);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => channel.DeliverAsync(Agency, Id, Event, Cancellation)));

        Assert.Single(await ReceivedAsync());
        Assert.Equal(1, await CountAsync());
    }

    /// <summary>The process is killed before or after its n-th call reached storage, and another one tries again.</summary>
    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task Deliver_KilledAtAnyPointThenTriedAgain_MakesOneDelivery(int call, bool reached)
    {
        var crash = new Crash(call, reached);
        await using (var killed = await StartAsync(crash.Apply))
        {
            crash.Armed = true;
            await Assert.ThrowsAsync<InvalidOperationException>(() => ChannelOf(killed).DeliverAsync(Agency, Id, Event, Cancellation));
            crash.Armed = false;
        }

        await using var host = await StartAsync();
        await ChannelOf(host).DeliverAsync(Agency, Id, Event, Cancellation);
        await ChannelOf(host).DeliverAsync(Agency, Id, Event, Cancellation);

        Assert.Equal([Encoding.UTF8.GetString(Event)], await ReceivedAsync());
    }

    /// <summary>What an agency sees: every message that is visible.</summary>
    private async Task<List<string>> ReceivedAsync()
    {
        var messages = await Queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(1), Cancellation);
        return [.. messages.Value.Select(message => message.Body.ToString())];
    }

    /// <summary>Visible or hidden.</summary>
    private async Task<int> CountAsync() => (await Queue.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount;

    private QueueClient Queue => TestHost.QueueOf(azurite, prefix, $"partner-{Agency}");

    private Task<TestHost> StartAsync(Action<ClientOptions>? configureStorage = null) =>
        TestHost.StartAsync(azurite, [], prefix: prefix, configureStorage: configureStorage);

    private static IPartnerChannel ChannelOf(TestHost host) => host.Services.GetRequiredService<IPartnerChannel>();

    /// <summary>Ends the work at one call, as a kill would: what came before stays, nothing comes after.</summary>
    private sealed class Crash(int call, bool reached) : HttpPipelinePolicy
    {
        private int calls;

        public bool Armed { get; set; }

        public void Apply(ClientOptions options) => options.AddPolicy(this, HttpPipelinePosition.PerCall);

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var last = Armed && ++calls == call;
            if (!last || reached)
                await ProcessNextAsync(message, pipeline);
            if (last)
                throw new InvalidOperationException("killed");
        }
    }
}
