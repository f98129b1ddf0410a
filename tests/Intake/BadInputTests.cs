using System.Text;
using System.Text.Json;
using AmiServerless.Core.Dossiers;
using AmiServerless.Tests.Hosting;
using Xunit;

namespace AmiServerless.Tests.Intake;

/// <summary>Bad input: each a problem with a stable code and the place of the fault, nothing stored changes, never a 500.</summary>
public sealed class BadInputTests(AzuriteFixture azurite)
{
    private static readonly Dossier Kept = new() { Profile = "mature", Title = "À garder", Applicant = new Applicant { Siren = Service.Siren } };

    /// <summary>Body, status, code, pointer of the first fault.</summary>
    public static TheoryData<string, int, string, string?> Bodies { get; } = new()
    {
        { "", 400, "empty-body", null },
        { "{\"title\":", 400, "malformed-json", "" },
        { "pas du JSON", 400, "malformed-json", "" },
        { "[]", 400, "invalid-body", "" },
        { "null", 400, "invalid-body", "" },
        { "{\"title\":12}", 400, "invalid-body", "/title" },
        { "{\"actions\":{}}", 400, "invalid-body", "/actions" },
        { "{\"actions\":[null]}", 400, "invalid-body", "/actions/0" },
        { "{\"actions\":[{\"id\":\"a\",\"term\":\"soon\"}]}", 400, "invalid-body", "/actions/0/term" },
        { "{\"sheets\":[{\"action\":\"a\",\"start\":\"hier\"}]}", 400, "invalid-body", "/sheets/0/start" },
        { "{\"titre\":\"x\"}", 400, "invalid-body", "/titre" },
        { "{\"title\":\"a\",\"title\":\"b\"}", 400, "invalid-body", "/title" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Save_ABadBody_IsAProblemWithItsPlaceAndChangesNothing(string body, int status, string code, string? pointer)
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();
        await draft.SaveAsync(Kept);

        using var answer = await draft.SendAsync(HttpMethod.Put, "/dossier", new StringContent(body, Encoding.UTF8, "application/json"), version: 2);

        var problem = await Service.ProblemAsync(answer, status, code);
        if (pointer is not null)
            Assert.Equal(pointer, problem.GetProperty("errors")[0].GetProperty("pointer").GetString());
        Assert.Equal((2, "À garder"), await StateAsync(draft));
    }

    [Fact]
    public async Task Save_ANameOf200Kilobytes_IsTooLong()
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();

        using var answer = await draft.PutAsync(Kept with { Title = new string('é', 200 * 1024) });

        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal(("/title", "too-long"), Fault(problem));
    }

    [Fact]
    public async Task Save_NestedTooDeep_IsRefused()
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();

        using var answer = await draft.SendAsync(
            HttpMethod.Put, "/dossier", new StringContent(new string('[', 100_000), Encoding.UTF8, "application/json"), version: 1);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Save_AboveTheLimit_IsTooLarge()
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();

        using var answer = await draft.SendAsync(
            HttpMethod.Put, "/dossier", new StringContent($"{{\"summary\":\"{new string('a', DossierLimits.BodyBytes)}\"}}", Encoding.UTF8, "application/json"), version: 1);

        await Service.ProblemAsync(answer, 413, "body-too-large");
    }

    [Fact]
    public async Task Save_AsAForm_IsAnUnsupportedType()
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();

        using var answer = await draft.SendAsync(HttpMethod.Put, "/dossier", new FormUrlEncodedContent([new("title", "x")]), version: 1);

        await Service.ProblemAsync(answer, 415, "unsupported-media-type");
    }

    [Fact]
    public async Task Save_UnknownCodes_AreEachNamed()
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();

        using var answer = await draft.PutAsync(Kept with { Actions = [new ProjectAction { Id = "a", Kind = "magic", Levers = ["five"] }] });

        Assert.Equal(400, (int)answer.StatusCode);
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["/actions/0/kind", "/actions/0/levers/0"], problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("If-Match", "sept", 400, "invalid-parameter")]
    [InlineData("If-Match", "\"-1\"", 400, "invalid-parameter")]
    public async Task Save_ABadHeader_IsNamed(string header, string value, int status, string code)
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();
        var request = new HttpRequestMessage(HttpMethod.Put, $"{draft.Path}/dossier") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", draft.Opened.AccessKey);
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await service.SendAsync(request);

        var problem = await Service.ProblemAsync(answer, status, code);
        Assert.Equal(header, problem.GetProperty("errors")[0].GetProperty("pointer").GetString());
    }

    [Theory]
    [InlineData(null, "idempotency-key-required")]
    [InlineData("1", "invalid-parameter")]
    [InlineData("00000000-0000-0000-0000-000000000000", "invalid-parameter")]
    public async Task Open_WithoutARandomKey_IsRefused(string? key, string code)
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var request = new HttpRequestMessage(HttpMethod.Post, $"campaigns/{service.Campaign.Id}/applications")
        {
            Content = new StringContent($"{{\"siren\":\"{Service.Siren}\"}}", Encoding.UTF8, "application/json"),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);

        using var answer = await service.SendAsync(request);

        await Service.ProblemAsync(answer, 400, code);
    }

    [Theory]
    [InlineData("campaigns/nulle-part", "campaign-not-found")]
    [InlineData("campaigns/essai/epci/123456789", "epci-not-found")]
    [InlineData("receipts/ESSAI-0000-0000-0000-00", "receipt-not-found")]
    [InlineData("applications/n-importe-quoi", "application-not-found")]
    [InlineData("applications/essai-0g-000000000000", "application-not-found")]
    [InlineData("applications/essai-00-%E2%80%AEgauche", "application-not-found")]
    public async Task Read_AnUnknownId_SaysSo(string path, string code)
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);

        using var answer = await service.GetAsync(path, "une-cle");

        await Service.ProblemAsync(answer, 404, code);
    }

    [Theory]
    [InlineData("kind=map&fileName=x.pdf", "%PDF-1.4 tronqué", "application/pdf", 422, "file-broken")]
    [InlineData("kind=map&fileName=x.pdf", "{\"type\":\"Point\",\"coordinates\":[3,44]}", "application/pdf", 422, "format-mismatch")]
    [InlineData("kind=map&fileName=x.exe", "MZ\u0090", "application/octet-stream", 415, "format-not-accepted")]
    [InlineData("kind=magic&fileName=x.geojson", "{\"type\":\"Point\",\"coordinates\":[3,44]}", "application/geo+json", 400, "invalid-parameter")]
    [InlineData("kind=map", "{\"type\":\"Point\",\"coordinates\":[3,44]}", "application/geo+json", 400, "file-name-invalid")]
    [InlineData("kind=map&fileName=x.geojson", "", "application/geo+json", 422, "file-empty")]
    public async Task Attach_AnUnfitFile_SaysWhyAndKeepsNothing(string query, string content, string type, int status, string code)
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();

        using var answer = await draft.SendAsync(HttpMethod.Post, "/attachments?" + query, new StringContent(content, Encoding.UTF8, type));

        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((code, status), (problem.GetProperty("code").GetString(), (int)answer.StatusCode));
        Assert.Empty((await draft.ReadAsync()).Attachments);
    }

    private static async Task<(int Version, string? Title)> StateAsync(Draft draft)
    {
        var application = await draft.ReadAsync();
        return (application.Version, application.Dossier.Title);
    }

    private static (string? Pointer, string? Code) Fault(JsonElement problem)
    {
        var fault = problem.GetProperty("errors")[0];
        return (fault.GetProperty("pointer").GetString(), fault.GetProperty("code").GetString());
    }
}
