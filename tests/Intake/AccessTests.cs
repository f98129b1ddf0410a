using System.Text;
using AmiServerless.Tests.Hosting;
using Xunit;

namespace AmiServerless.Tests.Intake;

/// <summary>Promise 4: without the key, or the right role, no byte of a file, not even whether it exists.</summary>
public sealed class AccessTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task EveryCall_WithoutOrWithAnothersKey_TellsNothingApart()
    {
        await using var service = await Service.StartAsync(azurite);
        var mine = await service.OpenAsync();
        var other = await service.OpenAsync("243100518");
        var file = await mine.AttachAsync(new StringContent("""{"type":"Point","coordinates":[3.1,44.5]}""", Encoding.UTF8, "application/geo+json"));

        foreach (var (method, path) in Calls(file.Id))
        {
            using var wrong = await mine.SendAsync(method, path, BodyFor(path), version: 1, key: other.Opened.AccessKey);
            var refused = await Service.ProblemAsync(wrong, 404, "application-not-found");
            var request = new HttpRequestMessage(method, $"applications/essai-00-000000000000{path}") { Content = BodyFor(path) };
            request.Headers.Authorization = new("Bearer", other.Opened.AccessKey);
            request.Headers.IfMatch.Add(new("\"1\""));
            using var unknown = await service.SendAsync(request);
            Assert.Equal(refused.GetRawText(), await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            var anonymous = new HttpRequestMessage(method, mine.Path + path) { Content = BodyFor(path) };
            using var none = await service.SendAsync(anonymous);
            await Service.ProblemAsync(none, 401, "sign-in-required");
        }
    }

    [Fact]
    public async Task Agent_ADraft_SeesNothingOfItUntilItIsSubmitted()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();
        var agent = service.TokenOf("agent");

        using var before = await service.GetAsync(draft.Path, agent);
        await Service.ProblemAsync(before, 404, "application-not-found");

        await draft.SubmitAsync();
        using var after = await service.GetAsync(draft.Path, agent);
        Assert.Equal(200, (int)after.StatusCode);
    }

    [Theory]
    [InlineData("dead-letters")]
    [InlineData("campaigns/essai/applications")]
    [InlineData("campaigns/essai/export")]
    public async Task AgentsCalls_WithoutTheRole_AreRefused(string path)
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();

        using var partner = await service.GetAsync(path, service.TokenOf("partner:aeag"));
        await Service.ProblemAsync(partner, 403, "role-required");
        using var applicant = await service.GetAsync(path, draft.Opened.AccessKey);
        await Service.ProblemAsync(applicant, 403, "role-required");
        using var forged = await service.GetAsync(path, "eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJhZ2VudCJdfQ.");
        await Service.ProblemAsync(forged, 401, "sign-in-invalid");
    }

    [Fact]
    public async Task Token_OutOfDate_IsRefused()
    {
        await using var service = await Service.StartAsync(azurite);
        var old = service.TokenOf("agent");
        service.Clock.Advance(TimeSpan.FromHours(13));

        using var answer = await service.GetAsync("dead-letters", old);

        await Service.ProblemAsync(answer, 401, "sign-in-invalid");
    }

    [Fact]
    public async Task LostKey_ReplacedByAnAgent_OpensAndTheOldOneNoLongerDoes()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();

        using var answer = await service.PostAsync($"{draft.Path}/access-key", service.TokenOf("agent"));
        var key = (await Service.ReadAsync<AmiServerless.Core.Intake.NewAccessKey>(answer)).AccessKey;

        using var old = await draft.SendAsync(HttpMethod.Get);
        await Service.ProblemAsync(old, 404, "application-not-found");
        using var fresh = await draft.SendAsync(HttpMethod.Get, key: key);
        Assert.Equal(200, (int)fresh.StatusCode);
    }

    private static IEnumerable<(HttpMethod Method, string Path)> Calls(string file) =>
    [
        (HttpMethod.Get, ""),
        (HttpMethod.Put, "/dossier"),
        (HttpMethod.Post, "/attachments?kind=map&fileName=a.geojson"),
        (HttpMethod.Get, $"/attachments/{file}"),
        (HttpMethod.Delete, $"/attachments/{file}"),
        (HttpMethod.Post, "/submit"),
        (HttpMethod.Post, "/withdraw"),
        (HttpMethod.Get, "/report"),
        (HttpMethod.Get, "/events"),
        (HttpMethod.Get, "/receipt"),
    ];

    private static StringContent? BodyFor(string path) =>
        path.StartsWith("/attachments?", StringComparison.Ordinal) ? new("""{"type":"Point","coordinates":[3.1,44.5]}""", Encoding.UTF8, "application/geo+json")
        : path is "/dossier" or "/withdraw" ? new("{}", Encoding.UTF8, "application/json")
        : null;
}
