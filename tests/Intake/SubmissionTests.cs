using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Receipts;
using AmiServerless.Core.Storage;
using AmiServerless.Tests.Hosting;
using Azure.Core.Pipeline;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AmiServerless.Tests.Intake;

public sealed class SubmissionTests(AzuriteFixture azurite)
{
    private static readonly Dossier Started = new() { Profile = "mature", Title = "Les mares du causse", Applicant = new Applicant { Siren = Service.Siren } };

    [Fact]
    public async Task Submit_ADossier_AnswersAReceiptThatVerifies()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();
        await draft.SaveAsync(Started);
        service.Clock.Freeze(new DateTimeOffset(2026, 3, 18, 21, 41, 7, 250, TimeSpan.Zero));

        var received = await draft.SubmitAsync();

        Assert.Equal(draft.Opened.Reference, received.Reference);
        Assert.Equal(1, received.Submission);
        Assert.Contains("18 mars 2026 à 22 h 41 min 07 s", received.ReceivedAtText, StringComparison.Ordinal);
        Assert.True(service.Services.GetRequiredService<ReceiptSigner>().Verify(received.Receipt).Succeeded(out var receipt, out _));
        Assert.Equal((draft.Opened.Reference, Service.Siren, "Les mares du causse"), (receipt.Reference, receipt.Applicant.Siren, receipt.Project.Title));
    }

    [Fact]
    public async Task Submit_Twice_AnswersTheSameReceiptAndReceivesOnce()
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();

        var first = await draft.SubmitAsync();
        service.Clock.Advance(TimeSpan.FromMinutes(3));
        var again = await draft.SubmitAsync();

        Assert.Equal(first, again);
        Assert.Single(await MessagesAsync(service, QueueNames.Completeness));
    }

    [Fact]
    public async Task Submit_ManyTimesAtOnce_ReceivesOnceAndAnswersAllTheSame()
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();

        var received = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => draft.SubmitAsync()));

        Assert.Single(received.Distinct());
        Assert.Single(await MessagesAsync(service, QueueNames.Completeness));
        Assert.Equal(1, (await draft.ReadAsync()).Submissions);
    }

    [Fact]
    public async Task Submit_AVersionThatIsNotTheLast_IsRefused()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();
        await draft.SaveAsync(Started);

        using var answer = await draft.PostSubmissionAsync(version: 1);

        await Service.ProblemAsync(answer, 412, "version-conflict");
        Assert.Equal(ApplicationStatus.Draft, (await draft.ReadAsync()).Status);
    }

    [Fact]
    public async Task Submit_OnItsPath_MakesThreeRoundTripsToStorage()
    {
        using var counter = new CallCounter();
        await using var service = await Service.StartAsync(
            azurite, withQueues: false, storage: options => options.AddPolicy(counter, Azure.Core.HttpPipelinePosition.PerCall));
        var draft = await service.OpenAsync();
        await draft.SaveAsync(Started);
        counter.Reset();

        await draft.SubmitAsync();

        Assert.Equal(["GET table", "POST table", "POST queue"], counter.Calls);
    }

    [Fact]
    public async Task Submit_Incomplete_IsToldAndMayBeCompletedPastTheDeadline()
    {
        var deadline = Service.Start.AddDays(1);
        await using var service = await Service.StartAsync(azurite, deadline);
        var draft = await service.OpenAsync();
        await draft.SaveAsync(Started);
        await draft.SubmitAsync();
        await draft.BecomesAsync(ApplicationStatus.Incomplete);

        var report = await draft.ReadReportAsync();
        var application = await draft.ReadAsync();
        Assert.Equal(1, report.Submission);
        Assert.NotEmpty(report.Completeness.Findings);
        Assert.Equal(report.CompletionDue, application.ClosesAt);
        // The end of the fifteenth day, in Paris.
        Assert.Equal(new DateTimeOffset(2026, 3, 18, 0, 0, 0, TimeSpan.FromHours(1)), report.CompletionDue);

        service.Clock.Freeze(application.ClosesAt - TimeSpan.FromMilliseconds(1));
        await draft.SaveAsync(Started with { Summary = "Complété." });
        var second = await draft.SubmitAsync();
        Assert.Equal(2, second.Submission);
        await draft.BecomesAsync(ApplicationStatus.Incomplete);
    }

    [Fact]
    public async Task Complete_AfterItsTime_IsRefused()
    {
        await using var service = await Service.StartAsync(azurite, Service.Start.AddDays(1));
        var draft = await service.OpenAsync();
        await draft.SubmitAsync();
        await draft.BecomesAsync(ApplicationStatus.Incomplete);
        service.Clock.Freeze((await draft.ReadAsync()).ClosesAt);

        using var answer = await draft.PutAsync(Started);

        await Service.ProblemAsync(answer, 409, "completion-passed");
    }

    [Fact]
    public async Task Save_OnceSubmitted_IsRefused()
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();
        await draft.SubmitAsync();

        using var answer = await draft.PutAsync(Started);

        await Service.ProblemAsync(answer, 409, "application-not-editable");
    }

    [Fact]
    public async Task Receipt_OfASubmission_IsGivenAgainAsItWasInEachFormat()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();
        using var none = await draft.SendAsync(HttpMethod.Get, "/receipt");
        await Service.ProblemAsync(none, 404, "receipt-not-found");
        var received = await draft.SubmitAsync();

        using var jws = await draft.SendAsync(HttpMethod.Get, "/receipt?format=jws");
        using var pdf = await draft.SendAsync(HttpMethod.Get, "/receipt?format=pdf");
        using var json = await draft.SendAsync(HttpMethod.Get, "/receipt");

        Assert.Equal(received.Receipt, await jws.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("%PDF-", await pdf.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(received.Reference, (await Service.ReadAsync<Receipt>(json)).Reference);
    }

    [Fact]
    public async Task Verify_AReceipt_TellsAnAuthenticOneFromAnAlteredOne()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();
        var received = await draft.SubmitAsync();

        var authentic = await VerifyAsync(received.Receipt);
        var altered = await VerifyAsync(received.Receipt[..^3] + (received.Receipt[^3] == 'A' ? 'B' : 'A') + received.Receipt[^2..]);

        Assert.True(authentic.Authentic);
        Assert.Equal(received.Reference, authentic.Receipt!.Reference);
        Assert.False(altered.Authentic);
        Assert.NotEmpty(altered.Reason!);
        var summary = await SummaryAsync();
        Assert.Equal(received.ReceivedAt, Assert.Single(summary.Submissions).ReceivedAt);

        async Task<ReceiptVerification> VerifyAsync(string jws)
        {
            using var answer = await service.SendAsync(new HttpRequestMessage(HttpMethod.Post, "receipts/verify") { Content = new StringContent(jws) });
            return await Service.ReadAsync<ReceiptVerification>(answer);
        }

        async Task<ReceiptSummary> SummaryAsync()
        {
            using var answer = await service.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"receipts/{received.Reference.Replace("-", "", StringComparison.Ordinal).Insert(5, "-").ToLowerInvariant()}"));
            return await Service.ReadAsync<ReceiptSummary>(answer);
        }
    }

    private static async Task<IReadOnlyList<PeekedMessage>> MessagesAsync(Service service, string queue) =>
        (await service.Queue(queue).PeekMessagesAsync(32, TestContext.Current.CancellationToken)).Value;

    /// <summary>Notes each call to storage: its verb and its service.</summary>
    private sealed class CallCounter : HttpPipelineSynchronousPolicy, IDisposable
    {
        private readonly Lock gate = new();
        private readonly List<string> calls = [];

        public IReadOnlyList<string> Calls
        {
            get
            {
                lock (gate)
                    return [.. calls];
            }
        }

        public void Reset()
        {
            lock (gate)
                calls.Clear();
        }

        public override void OnSendingRequest(Azure.Core.HttpMessage message)
        {
            var path = message.Request.Uri.ToUri().AbsolutePath;
            var what = path.Contains("applications", StringComparison.Ordinal) || path.EndsWith("$batch", StringComparison.Ordinal) ? "table"
                : path.Contains("/messages", StringComparison.Ordinal) ? "queue" : "blob";
            lock (gate)
                calls.Add($"{message.Request.Method} {what}");
        }

        public void Dispose() => Reset();
    }
}
