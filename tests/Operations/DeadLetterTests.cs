using System.Text.Json;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Operations;
using AmiServerless.Core.Storage;
using AmiServerless.Tests.Hosting;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AmiServerless.Tests.Operations;

/// <summary>Promise 6: a poisoned message is visible to an agent and can be replayed.</summary>
public sealed class DeadLetterTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Message_ThatIsNotOurs_IsGivenUpAndShownAsItWas()
    {
        await using var service = await Service.StartAsync(azurite);
        await service.Queue(QueueNames.Completeness).SendMessageAsync("{\"étrange\":true}", TestContext.Current.CancellationToken);

        var letter = await OneAsync(service);

        Assert.Equal(QueueNames.Completeness, letter.GetProperty("queue").GetString());
        Assert.Equal("{\"étrange\":true}", letter.GetProperty("body").GetString());
        Assert.Equal(JsonValueKind.Null, letter.GetProperty("application").ValueKind);
    }

    [Fact]
    public async Task Submission_WhoseCheckKeepsFailing_IsShownAndReachesItsEndOnceReplayed()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();
        // The snapshot is hidden away: every try fails, as with a bug or damaged data.
        var table = service.Services.GetRequiredService<TableServiceClient>().GetTableClient(service.Prefix + TableKeys.Table);
        TableEntity? hidden = null;
        var hiding = HideSnapshotAsync();
        await draft.SubmitAsync();
        await hiding;

        var letter = await OneAsync(service);
        Assert.Equal(draft.Opened.Id, letter.GetProperty("application").GetString());
        // Given up, it is no longer sent again by itself.
        service.Clock.Advance(TimeSpan.FromHours(2));
        await service.Services.GetRequiredService<OutboxSweep>().SweepAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ApplicationStatus.Submitted, (await draft.ReadAsync()).Status);

        await table.AddEntityAsync(hidden!, TestContext.Current.CancellationToken);
        using var replayed = await service.PostAsync($"dead-letters/{letter.GetProperty("id").GetString()}/replay", service.TokenOf("agent"));
        Assert.Equal(202, (int)replayed.StatusCode);
        await draft.BecomesAsync(ApplicationStatus.Incomplete);
        Assert.Empty(await LettersAsync(service));

        async Task HideSnapshotAsync()
        {
            var (partition, row) = (TableKeys.Partition(draft.Number), TableKeys.Snapshot(draft.Number, 1));
            await Eventually.BecomesTrueAsync(async () =>
            {
                var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: TestContext.Current.CancellationToken);
                if (!found.HasValue)
                    return false;
                hidden = found.Value;
                await table.DeleteEntityAsync(partition, row, cancellationToken: TestContext.Current.CancellationToken);
                return true;
            });
        }
    }

    [Fact]
    public async Task Replay_OfAnUnknownLetter_SaysSo()
    {
        await using var service = await Service.StartAsync(azurite);

        using var answer = await service.PostAsync("dead-letters/00000000-0000-0000-0000-000000000000/replay", service.TokenOf("agent"));

        await Service.ProblemAsync(answer, 404, "dead-letter-not-found");
    }

    private static async Task<JsonElement> OneAsync(Service service)
    {
        await Eventually.BecomesTrueAsync(async () => (await LettersAsync(service)).Count > 0);
        return Assert.Single(await LettersAsync(service));
    }

    private static async Task<IReadOnlyList<JsonElement>> LettersAsync(Service service)
    {
        using var answer = await service.GetAsync("dead-letters", service.TokenOf("agent"));
        Assert.Equal(200, (int)answer.StatusCode);
        return [.. (await Service.ReadAsync<JsonElement>(answer)).GetProperty("items").EnumerateArray()];
    }
}
