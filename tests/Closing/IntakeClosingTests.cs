using System.Text;
using System.Text.Json;
using AmiServerless.Core.Closing;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Json;
using AmiServerless.Core.Storage;
using AmiServerless.Tests.Hosting;
using Azure;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AmiServerless.Tests.Closing;

public sealed class IntakeClosingTests(AzuriteFixture azurite)
{
    private static readonly string[] Sirens = ["200067478", "243100518", "200023737"];

    [Fact]
    public async Task Close_BeforeTheAllowanceIsOver_DoesNothing()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();
        service.Clock.Freeze(IntakeWindow.SettledAt(service.Campaign) - TimeSpan.FromMilliseconds(1));

        await CloseAsync(service);

        Assert.Equal(ApplicationStatus.Draft, (await draft.ReadAsync()).Status);
    }

    [Fact]
    public async Task Close_AMonthLateAndTwiceAndAtOnce_ClosesOnce()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync(Sirens[0]);
        var submitted = await service.OpenAsync(Sirens[1]);
        await submitted.SubmitAsync();
        await submitted.BecomesAsync(ApplicationStatus.Incomplete);
        var withdrawn = await service.OpenAsync(Sirens[2]);
        using var _ = await withdrawn.SendAsync(HttpMethod.Post, "/withdraw", new StringContent("{}", Encoding.UTF8, "application/json"));
        service.Clock.Set(service.Campaign.Calendar.Deadline.AddDays(31));

        await Task.WhenAll(CloseAsync(service), CloseAsync(service));
        await CloseAsync(service);

        Assert.Equal(ApplicationStatus.Expired, (await draft.ReadAsync()).Status);
        Assert.Equal(ApplicationStatus.Incomplete, (await submitted.ReadAsync()).Status);
        using var events = await draft.SendAsync(HttpMethod.Get, "/events");
        Assert.Equal(["opened", "expired"], (await Service.ReadAsync<JsonElement>(events)).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("kind").GetString()));
        var report = await ReportAsync(service);
        Assert.Equal((1, 1, 1), (report.Submitted, report.Expired, report.Withdrawn));
        Assert.Equal(3, report.Applications.Count);
        var csv = await BlobAsync(service, "closing.csv");
        Assert.Equal(4, csv.Trim().Split("\r\n").Length);
        Assert.Contains(submitted.Opened.Reference, csv, StringComparison.Ordinal);
        foreach (var agency in service.Campaign.Agencies)
        {
            await Eventually.BecomesTrueAsync(async () => await NoticesAsync(service, agency.Id) > 0);
            Assert.Equal(1, await NoticesAsync(service, agency.Id));
        }
    }

    [Fact]
    public async Task Close_InterruptedAtEachStep_TakesUpWhereItWas()
    {
        var breaking = new BreakAt();
        await using var service = await Service.StartAsync(azurite, storage: options =>
        {
            options.Retry.MaxRetries = 0;
            options.AddPolicy(breaking, Azure.Core.HttpPipelinePosition.PerCall);
        });
        var drafts = new List<Draft>();
        foreach (var siren in Sirens)
            drafts.Add(await service.OpenAsync(siren));
        service.Clock.Set(IntakeWindow.SettledAt(service.Campaign));

        // Breaks at its first call, then at its second…, until one run needs fewer calls than that and ends.
        var runs = 0;
        for (breaking.Calls = 1; breaking.Calls > 0; breaking.Calls = ++runs + 1)
        {
            try
            {
                await CloseAsync(service);
                break;
            }
            catch (RequestFailedException)
            {
            }
        }
        breaking.Calls = 0;

        Assert.True(runs > 5, $"{runs} runs were interrupted");
        foreach (var draft in drafts)
            Assert.Equal(ApplicationStatus.Expired, (await draft.ReadAsync()).Status);
        Assert.Equal(3, (await ReportAsync(service)).Expired);
    }

    [Fact]
    public async Task Close_ACampaignThatNobodyAppliedTo_TellsNobody()
    {
        await using var service = await Service.StartAsync(azurite);
        service.Clock.Set(service.Campaign.Calendar.Deadline.AddYears(1));

        await CloseAsync(service);

        Assert.Equal(0, (await ReportAsync(service)).Submitted);
        Assert.NotNull(await service.Services.GetRequiredService<IntakeClosing>().FindAsync(service.Campaign, TestContext.Current.CancellationToken));
        Assert.Equal(0, (await service.Queue(QueueNames.Notices).GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount);
    }

    private static Task CloseAsync(Service service) =>
        service.Services.GetRequiredService<IntakeClosing>().CloseDueAsync(TestContext.Current.CancellationToken);

    private static async Task<ClosingReport> ReportAsync(Service service) =>
        JsonSerializer.Deserialize<ClosingReport>(await BlobAsync(service, "closing.json"), AmiJson.Options)!;

    private static async Task<string> BlobAsync(Service service, string name)
    {
        var blob = service.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(service.Prefix + "reports").GetBlobClient($"{service.Campaign.Id}/{name}");
        return (await blob.DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString();
    }

    private static async Task<int> NoticesAsync(Service service, string agency)
    {
        var queue = service.Queue($"partner-{agency}");
        return await queue.ExistsAsync(TestContext.Current.CancellationToken)
            ? (await queue.PeekMessagesAsync(32, TestContext.Current.CancellationToken)).Value.Length
            : 0;
    }

    /// <summary>Fails the n-th call to storage of a run of the closing.</summary>
    private sealed class BreakAt : HttpPipelineSynchronousPolicy
    {
        private int seen;
        private int calls;

        public int Calls
        {
            get => calls;
            set => (calls, seen) = (value, 0);
        }

        public override void OnSendingRequest(Azure.Core.HttpMessage message)
        {
            // The queue functions go on looking at their queues meanwhile.
            if (calls > 0 && !message.Request.Uri.ToUri().AbsolutePath.Contains("/messages", StringComparison.Ordinal) && Interlocked.Increment(ref seen) == calls)
                throw new RequestFailedException(503, "Broken by the test.");
        }
    }
}
