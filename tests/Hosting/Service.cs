using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Json;
using AmiServerless.Core.Review;
using AmiServerless.Local.Catalogue;
using AmiServerless.Local.Hosting;
using AmiServerless.Tests.Contract;
using Azure.Core;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace AmiServerless.Tests.Hosting;

/// <summary>The whole service in this process, on the shared Azurite, with a prefix, a clock and an open campaign of its own.</summary>
public sealed class Service : IAsyncDisposable
{
    /// <summary>CC Comtal Lot et Truyère, Aveyron: in one department and one basin.</summary>
    public const string Siren = "200067478";

    /// <summary>An instant within the campaign, at which the clock starts.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 20, 30, 0, TimeSpan.Zero);

    private static readonly Lazy<CallCatalogue> Published = new(() => CallCatalogue.Load(Path.Combine(RepositoryRoot.Path, "campaigns")));

    private readonly LocalHost host;
    private readonly string folder;

    private Service(LocalHost host, HostClock clock, Campaign campaign, string folder, string prefix)
    {
        (this.host, Clock, Campaign, this.folder, Prefix) = (host, clock, campaign, folder, prefix);
        Client = new HttpClient(new ContractHandler { InnerHandler = new SocketsHttpHandler() }) { BaseAddress = new Uri(host.Address, "api/") };
    }

    /// <summary>Calls the API.</summary>
    public HttpClient Client { get; }

    /// <summary>The service's date.</summary>
    public HostClock Clock { get; }

    /// <summary>The campaign that is open.</summary>
    public Campaign Campaign { get; }

    /// <summary>Starts the names of what this service stores.</summary>
    public string Prefix { get; }

    /// <summary>Where it answers, with a slash at the end.</summary>
    public Uri Address => host.Address;

    /// <summary>The service's own objects.</summary>
    public IServiceProvider Services => host.Services;

    /// <summary>A published call, as a model.</summary>
    public static Call Model => Published.Value.All[0];

    /// <summary>Starts a service.</summary>
    /// <param name="azurite">The shared Azurite.</param>
    /// <param name="deadline">The campaign's deadline; three months from the start if not said.</param>
    /// <param name="withQueues">False leaves the queue functions out: messages stay where they are.</param>
    /// <param name="withTimers">True runs the timers; they are left out otherwise, since the write paths must not depend on them.</param>
    /// <param name="change">Changes the campaign.</param>
    /// <param name="storage">Changes the storage clients' options, to count or to break calls.</param>
    /// <param name="prefix">The prefix of an earlier service, to go on with its data.</param>
    /// <param name="webFolder">The built form, to be served too.</param>
    public static async Task<Service> StartAsync(
        AzuriteFixture azurite,
        DateTimeOffset? deadline = null,
        bool withQueues = true,
        bool withTimers = false,
        Func<Campaign, Campaign>? change = null,
        Action<ClientOptions>? storage = null,
        string? prefix = null,
        string? webFolder = null)
    {
        var clock = new HostClock();
        clock.Set(Start);
        var campaign = Model.Campaign with
        {
            Id = "essai",
            ReferencePrefix = "ESSAI",
            Calendar = Model.Campaign.Calendar with { Opens = Start.AddDays(-30), Deadline = deadline ?? Start.AddDays(90) },
        };
        campaign = change?.Invoke(campaign) ?? campaign;
        var folder = Directory.CreateTempSubdirectory("ami-service-").FullName;
        prefix ??= azurite.NewPrefix();
        var all = FunctionCatalogue.Of(typeof(LocalHost).Assembly);
        var host = await LocalHost.StartAsync(
            new LocalHostOptions
            {
                Port = 0,
                Storage = azurite.ConnectionString,
                Prefix = prefix,
                Functions = all.Only(function => function is HttpFunction || (function is QueueFunction && withQueues) || (function is TimerFunction && withTimers)),
                Clock = clock,
                WebFolder = webFolder,
                ConfigureStorage = storage,
                HostJson = new HostJson { Queues = new() { MaxPollingInterval = TimeSpan.FromMilliseconds(100), VisibilityTimeout = TimeSpan.FromSeconds(1) } },
            },
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                LocalService.AddTo(builder, new CallCatalogue([Model with { Campaign = campaign }]), folder, port: 7071);
            },
            TestContext.Current.CancellationToken);
        return new Service(host, clock, campaign, folder, prefix);
    }

    /// <summary>Opens a draft.</summary>
    public async Task<Draft> OpenAsync(string siren = Siren, string? profile = "mature", Guid? key = null)
    {
        using var answer = await PostOpeningAsync(siren, profile, key);
        Assert.Equal(201, (int)answer.StatusCode);
        var opened = await ReadAsync<OpenedDraft>(answer);
        return new Draft(this, opened);
    }

    /// <summary>Asks for a draft, and answers what came.</summary>
    public Task<HttpResponseMessage> PostOpeningAsync(string siren = Siren, string? profile = "mature", Guid? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"campaigns/{Campaign.Id}/applications")
        {
            Content = JsonContent.Create(new DraftRequest { Siren = siren, Profile = profile }, options: AmiJson.Options),
        };
        request.Headers.Add("Idempotency-Key", (key ?? Guid.NewGuid()).ToString());
        return SendAsync(request);
    }

    /// <summary>Sends a request.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>A token of the local issuer.</summary>
    public string TokenOf(params string[] roles) => Services.GetRequiredService<LocalTokens>().Issue("Camille Agent", roles);

    /// <summary>Reads with a token.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, string bearer)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return SendAsync(request);
    }

    /// <summary>Posts a document with a token.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, string bearer, object? document = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = document is null ? null : JsonContent.Create(document, options: AmiJson.Options),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return SendAsync(request);
    }

    /// <summary>A queue of this service.</summary>
    public QueueClient Queue(string name) => Services.GetRequiredService<QueueServiceClient>().GetQueueClient(Prefix + name);

    /// <summary>Reads a document of the API, strictly.</summary>
    public static async Task<T> ReadAsync<T>(HttpResponseMessage answer) =>
        await JsonSerializer.DeserializeAsync<T>(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), AmiJson.Options)
        ?? throw new InvalidDataException("null");

    /// <summary>Reads a problem, and holds it to the contract: its status, its media type and its code.</summary>
    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} instead of {status}: {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(body);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A draft that a test opened, with the key to it.</summary>
public sealed class Draft(Service service, OpenedDraft opened)
{
    /// <summary>What its opening answered.</summary>
    public OpenedDraft Opened { get; } = opened;

    /// <summary>Its address.</summary>
    public string Path => $"applications/{Opened.Id}";

    /// <summary>An application's id, parsed.</summary>
    public ApplicationNumber Number => ApplicationNumber.TryParse(Opened.Id, out var id) ? id : throw new InvalidDataException(Opened.Id);

    /// <summary>Version of the dossier this test knows.</summary>
    public int Version { get; set; } = opened.Version;

    /// <summary>Sends a request with the key.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path = "", HttpContent? content = null, int? version = null, string? key = null)
    {
        var request = new HttpRequestMessage(method, Path + path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key ?? Opened.AccessKey);
        if (version is not null)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return service.SendAsync(request);
    }

    /// <summary>Sends a dossier.</summary>
    public Task<HttpResponseMessage> PutAsync(Dossier dossier, int? version = null) =>
        SendAsync(HttpMethod.Put, "/dossier", JsonContent.Create(dossier, options: AmiJson.Options), version ?? Version);

    /// <summary>Saves a dossier.</summary>
    public async Task SaveAsync(Dossier dossier)
    {
        using var answer = await PutAsync(dossier);
        Assert.Equal(200, (int)answer.StatusCode);
        Version = (await Service.ReadAsync<SavedDossier>(answer)).Version;
    }

    /// <summary>Sends a file.</summary>
    public Task<HttpResponseMessage> PostFileAsync(HttpContent content, string kind = "map", string fileName = "carte.geojson") =>
        SendAsync(HttpMethod.Post, $"/attachments?kind={kind}&fileName={Uri.EscapeDataString(fileName)}", content);

    /// <summary>Attaches a file.</summary>
    public async Task<AttachedFile> AttachAsync(HttpContent content, string kind = "map", string fileName = "carte.geojson")
    {
        using var answer = await PostFileAsync(content, kind, fileName);
        Assert.Equal(201, (int)answer.StatusCode);
        return await Service.ReadAsync<AttachedFile>(answer);
    }

    /// <summary>Asks to submit.</summary>
    public Task<HttpResponseMessage> PostSubmissionAsync(int? version = null) => SendAsync(HttpMethod.Post, "/submit", version: version ?? Version);

    /// <summary>Submits.</summary>
    public async Task<ReceivedSubmission> SubmitAsync()
    {
        using var answer = await PostSubmissionAsync();
        Assert.True((int)answer.StatusCode == 202, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await Service.ReadAsync<ReceivedSubmission>(answer);
    }

    /// <summary>Reads the application.</summary>
    public async Task<ApplicationView> ReadAsync()
    {
        using var answer = await SendAsync(HttpMethod.Get);
        Assert.Equal(200, (int)answer.StatusCode);
        return await Service.ReadAsync<ApplicationView>(answer);
    }

    /// <summary>Reads the report.</summary>
    public async Task<ApplicationReport> ReadReportAsync()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/report");
        Assert.Equal(200, (int)answer.StatusCode);
        return await Service.ReadAsync<ApplicationReport>(answer);
    }

    /// <summary>Waits until it stands there.</summary>
    public async Task BecomesAsync(ApplicationStatus status) =>
        await Eventually.BecomesTrueAsync(async () => (await ReadAsync()).Status == status, $"{Opened.Id} is {status}");
}
