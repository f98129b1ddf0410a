using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Json;
using AmiServerless.Core.Storage;
using AmiServerless.Core.Territory;
using AmiServerless.Local.Hosting;
using AmiServerless.Tests.Hosting;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Xunit;

namespace AmiServerless.Tests.Storage;

/// <summary>Promise 2: a process killed during a stream of submissions loses nothing that it acknowledged, and every submission reaches its end.</summary>
public sealed class KilledProcessTests(AzuriteFixture azurite) : IDisposable
{
    private const int Submissions = 30;

    private readonly string data = Directory.CreateTempSubdirectory("ami-killed-").FullName;

    [Fact]
    public async Task Submissions_AcrossTwoKills_AreAllKeptReachTheirEndAndAreToldOnce()
    {
        // The only test that uses names without a prefix: the program as people start it.
        var letter = AmiJson.Options;
        var dossier = Samples.Sample.Read("emerging");
        var epci = Service.Model.Directory.Epci.Where(epci => epci.Region == Service.Model.Campaign.Region).Take(Submissions).ToList();
        var acknowledged = new Dictionary<string, (string Key, string Receipt)>();
        var next = 0;
        using var client = new HttpClient();

        for (var life = 0; life < 3; life++)
        {
            await using var host = await RunningHost.StartAsync(azurite.ConnectionString, data);
            var until = life == 2 ? Submissions : (life + 1) * Submissions / 3;
            var last = Task.CompletedTask;
            while (next < until)
            {
                last = FileAsync(host.Api, epci[next++]);
                // The last one before a kill is caught in the middle of it.
                if (next < until || life == 2)
                    await last;
            }
            if (life < 2)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(15 * (life + 1)), TestContext.Current.CancellationToken); // anywhere in the middle
                host.Kill();
                await Record.ExceptionAsync(() => last);
            }
            else
            {
                await AllReachTheirEndAsync(host.Api);
                await Eventually.BecomesTrueAsync(async () => (await RowsAsync()).All(row => !row.RowKey.StartsWith(TableKeys.OutboxStart, StringComparison.Ordinal)), "nothing is left to be done");
            }
        }

        Assert.True(acknowledged.Count >= Submissions - 2, $"{acknowledged.Count} acknowledged");
        await EachNoticeIsThereOnceAsync();

        async Task FileAsync(Uri api, Epci applicant)
        {
            using var opening = new HttpRequestMessage(HttpMethod.Post, new Uri(api, "campaigns/occitanie-demonstration/applications"))
            {
                Content = JsonContent.Create(new DraftRequest { Siren = applicant.Siren, Profile = "emerging" }, options: letter),
            };
            opening.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            var opened = await SendAsync<OpenedDraft>(opening, null);
            using var saving = new HttpRequestMessage(HttpMethod.Put, new Uri(api, $"applications/{opened.Id}/dossier"))
            {
                Content = JsonContent.Create(dossier with { Applicant = dossier.Applicant with { Siren = applicant.Siren } }, options: letter),
            };
            saving.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
            var saved = await SendAsync<SavedDossier>(saving, opened.AccessKey);
            using var submitting = new HttpRequestMessage(HttpMethod.Post, new Uri(api, $"applications/{opened.Id}/submit"));
            submitting.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{saved.Version}\""));
            var received = await SendAsync<ReceivedSubmission>(submitting, opened.AccessKey);
            acknowledged[opened.Id] = (opened.AccessKey, received.Receipt);
        }

        async Task AllReachTheirEndAsync(Uri api)
        {
            foreach (var (id, (key, receipt)) in acknowledged)
            {
                // What a kill left in the outbox waits 30 s for the sweeper, and the sweeper comes every 30 s.
                var deadline = Stopwatch.StartNew();
                while (true)
                {
                    using var reading = new HttpRequestMessage(HttpMethod.Get, new Uri(api, $"applications/{id}"));
                    if ((await SendAsync<ApplicationView>(reading, key)).Status == ApplicationStatus.InSupport)
                        break;
                    Assert.True(deadline.Elapsed < TimeSpan.FromMinutes(3), $"{id} did not reach its end");
                    await Task.Delay(100, TestContext.Current.CancellationToken);
                }
                using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(api, $"applications/{id}/receipt?format=jws"));
                again.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
                using var answer = await client.SendAsync(again, TestContext.Current.CancellationToken);
                Assert.Equal(receipt, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            }
        }

        async Task EachNoticeIsThereOnceAsync()
        {
            var expected = (await RowsAsync())
                .Where(row => row.RowKey.StartsWith(TableKeys.ApplicationStart, StringComparison.Ordinal))
                .SelectMany(row => (row.GetString("AgenciesTold") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(agency => $"{row.RowKey[TableKeys.ApplicationStart.Length..]}.support-requested.1.{agency}"))
                .ToList();
            var found = new List<string>();
            var queues = new QueueServiceClient(azurite.ConnectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
            foreach (var agency in Service.Model.Campaign.Agencies)
            {
                var queue = queues.GetQueueClient($"partner-{agency.Id}");
                if (!await queue.ExistsAsync(TestContext.Current.CancellationToken))
                    continue;
                while ((await queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken)).Value is { Length: > 0 } messages)
                    found.AddRange(messages.Select(message => JsonElement.Parse(message.Body).GetProperty("id").GetString()!));
            }
            Assert.NotEmpty(expected);
            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Where(id => id.Contains(".support-requested.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }

        ValueTask<List<TableEntity>> RowsAsync() => new TableClient(azurite.ConnectionString, TableKeys.Table)
            .QueryAsync<TableEntity>("PartitionKey ge 'occitanie-demonstration|' and PartitionKey lt 'occitanie-demonstration}'", cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        async Task<T> SendAsync<T>(HttpRequestMessage request, string? key)
        {
            if (key is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return await Service.ReadAsync<T>(answer);
        }
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    /// <summary>The local host as a process of its own, on the tests' Azurite.</summary>
    private sealed class RunningHost : IAsyncDisposable
    {
        /// <summary>What a start prints of the API: <c>http://localhost:7071/api/</c>.</summary>
        private static readonly Regex Address = new(@"http://\S+?/api/");

        private readonly Process process;

        private RunningHost(Process process, Uri api) => (this.process, Api) = (process, api);

        public Uri Api { get; }

        public static async Task<RunningHost> StartAsync(string storage, string data)
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = RepositoryRoot.Path };
            foreach (var argument in new[] { typeof(LocalHost).Assembly.Location, "--port", "0", "--data", data, "--storage", storage, "--no-form" })
                start.ArgumentList.Add(argument);
            var process = Process.Start(start)!;
            try
            {
                var said = new StringBuilder();
                while (await Eventually.ArrivesAsync(process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask()) is { } line)
                {
                    said.AppendLine(line);
                    if (Address.Match(line) is not { Success: true } api)
                        continue;
                    // Nobody reads the rest, and a full pipe would stop the host.
                    _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                    return new RunningHost(process, new Uri(api.Value));
                }
                throw new InvalidOperationException($"The local host did not say where its API is; it said: {said}");
            }
            catch
            {
                process.Kill();
                process.Dispose();
                throw;
            }
        }

        /// <summary>SIGKILL: nothing is said to the process.</summary>
        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public ValueTask DisposeAsync()
        {
            if (!process.HasExited)
                Kill();
            process.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
