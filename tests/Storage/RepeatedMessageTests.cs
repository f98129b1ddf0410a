using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Storage;
using AmiServerless.Tests.Hosting;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AmiServerless.Tests.Storage;

/// <summary>Promise 3: a message delivered twice, late or out of order changes nothing.</summary>
public sealed class RepeatedMessageTests(AzuriteFixture azurite)
{
    private static readonly Dossier Started = new() { Profile = "mature", Title = "Les mares du causse", Applicant = new Applicant { Siren = Service.Siren } };

    [Fact]
    public async Task Completeness_SameMessageManyTimesAtOnce_IsDoneOnce()
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();
        await draft.SubmitAsync();
        var message = await TakeAsync(service, QueueNames.Completeness);
        var check = service.Services.GetRequiredService<CompletenessCheck>();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => check.CheckAsync(message, TestContext.Current.CancellationToken)));
        await check.CheckAsync(message, TestContext.Current.CancellationToken);

        var rows = await RowsAsync(service, draft);
        Assert.Single(rows, row => row.RowKey.StartsWith("report|", StringComparison.Ordinal));
        Assert.Single(rows, row => row.RowKey.StartsWith("event|", StringComparison.Ordinal) && row.GetString("Kind") == "incomplete");
        Assert.DoesNotContain(rows, row => row.RowKey.StartsWith(TableKeys.OutboxStart, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Completeness_MessageOfAnEarlierSubmission_ChangesNothing()
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var check = service.Services.GetRequiredService<CompletenessCheck>();
        var draft = await service.OpenAsync();
        await draft.SubmitAsync();
        var first = await TakeAsync(service, QueueNames.Completeness);
        await check.CheckAsync(first, TestContext.Current.CancellationToken);
        await draft.SaveAsync(Started);
        await draft.SubmitAsync();
        var second = await TakeAsync(service, QueueNames.Completeness);

        await check.CheckAsync(first, TestContext.Current.CancellationToken);
        Assert.Equal(ApplicationStatus.Submitted, (await draft.ReadAsync()).Status);
        await check.CheckAsync(second, TestContext.Current.CancellationToken);
        await check.CheckAsync(first, TestContext.Current.CancellationToken);

        var report = await draft.ReadReportAsync();
        Assert.Equal(2, report.Submission);
        Assert.Equal(2, (await RowsAsync(service, draft)).Count(row => row.RowKey.StartsWith("report|", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Completeness_WithdrawnMeanwhile_LeavesTheWithdrawal()
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();
        await draft.SubmitAsync();
        var message = await TakeAsync(service, QueueNames.Completeness);
        using var withdrawn = await draft.SendAsync(HttpMethod.Post, "/withdraw", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));

        await service.Services.GetRequiredService<CompletenessCheck>().CheckAsync(message, TestContext.Current.CancellationToken);

        Assert.Equal(ApplicationStatus.Withdrawn, (await draft.ReadAsync()).Status);
        Assert.DoesNotContain(await RowsAsync(service, draft), row => row.RowKey.StartsWith(TableKeys.OutboxStart, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_MadeAgainFromTheSnapshot_IsTheOneRecorded()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();
        await draft.SaveAsync(Started);
        await draft.SubmitAsync();
        await draft.BecomesAsync(ApplicationStatus.Incomplete);

        var recorded = (await draft.ReadReportAsync()).Completeness;
        var snapshot = Snapshot.From((await RowsAsync(service, draft)).Single(row => row.RowKey.StartsWith("snapshot|", StringComparison.Ordinal)));
        var again = CompletenessEngine.Check(
            service.Campaign, Service.Model.Directory, snapshot.Dossier.Read<Dossier>(), [.. snapshot.Attachments.Select(file => file.Kind)]);

        Assert.Equal(service.Campaign.RulesVersion, recorded.RulesVersion);
        Assert.Equal(again.Findings, recorded.Findings);
        Assert.Equal(again.Items, recorded.Items);
    }

    [Fact]
    public async Task Work_OnceDone_TellsHowLongItWaited()
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var ages = new System.Collections.Concurrent.ConcurrentBag<double>();
        using var listener = new System.Diagnostics.Metrics.MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name == "ami.queue.age")
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => ages.Add(seconds));
        listener.Start();
        var draft = await service.OpenAsync();
        await draft.SubmitAsync();
        var message = await TakeAsync(service, QueueNames.Completeness);
        service.Clock.Advance(TimeSpan.FromSeconds(98_765));

        await service.Services.GetRequiredService<CompletenessCheck>().CheckAsync(message, TestContext.Current.CancellationToken);

        // Other tests work meanwhile; none of them has waited that long.
        Assert.Single(ages, seconds => seconds is > 98_765 and < 98_765 + 60);
    }

    private static async Task<string> TakeAsync(Service service, string queue)
    {
        var message = (await service.Queue(queue).ReceiveMessageAsync(cancellationToken: TestContext.Current.CancellationToken)).Value;
        await service.Queue(queue).DeleteMessageAsync(message.MessageId, message.PopReceipt, TestContext.Current.CancellationToken);
        return message.Body.ToString();
    }

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(Service service, Draft draft)
    {
        var table = service.Services.GetRequiredService<TableServiceClient>().GetTableClient(service.Prefix + TableKeys.Table);
        var partition = TableKeys.Partition(draft.Number);
        return await table.QueryAsync<TableEntity>(row => row.PartitionKey == partition, cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}
