using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AmiServerless.Tests.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class HttpFunctionsTests(AzuriteFixture azurite)
{
    private static readonly Type[] Functions = [typeof(Greeting), typeof(Doubling), typeof(CountingBytes), typeof(Failing), typeof(Waiting)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_RouteParameters_AreBoundByNameAndType()
    {
        await using var host = await TestHost.StartAsync(azurite, Functions, new HttpProbe());

        Assert.Equal("bonjour Lozère", await host.Client.GetStringAsync(Relative("api/greetings/Loz%C3%A8re?name=Gard"), Cancellation));
        Assert.Equal("42", await host.Client.GetStringAsync(Relative("api/doubles/21"), Cancellation));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(host, HttpMethod.Get, "api/doubles/vingt"));
    }

    [Fact]
    public async Task Request_AnotherMethodOrRoute_IsNotFoundAsInTheFunctionsHost()
    {
        await using var host = await TestHost.StartAsync(azurite, Functions, new HttpProbe());

        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(host, HttpMethod.Put, "api/doubles/21"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(host, HttpMethod.Get, "api/bytes"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(host, HttpMethod.Get, "api/nothing"));
    }

    [Fact]
    public async Task Request_TwoCalls_HaveAnInstanceAndAScopeEach()
    {
        var probe = new HttpProbe();
        await using var host = await TestHost.StartAsync(azurite, Functions, probe);

        await host.Client.GetStringAsync(Relative("api/greetings/a"), Cancellation);
        await host.Client.GetStringAsync(Relative("api/greetings/b"), Cancellation);

        Assert.Equal(2, probe.Scopes.Distinct().Count());
    }

    [Fact]
    public async Task Request_Body_IsReadAsAStream()
    {
        await using var host = await TestHost.StartAsync(azurite, Functions, new HttpProbe());
        using var body = new ByteArrayContent(new byte[40_000_000]);

        using var answer = await host.Client.PostAsync(Relative("api/bytes?most=50000000"), body, Cancellation);

        Assert.Equal("40000000", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Request_BodyAboveTheFunctionsLimit_GetsAProblem()
    {
        await using var host = await TestHost.StartAsync(azurite, Functions, new HttpProbe());
        using var body = new ByteArrayContent(new byte[2_000]);

        using var answer = await host.Client.PostAsync(Relative("api/bytes?most=1000"), body, Cancellation);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("body-too-large", await CodeOfAsync(answer));
    }

    [Fact]
    public async Task Request_FunctionThrows_GetsAProblemWithoutItsCauseWhichIsLoggedWithTheTrace()
    {
        await using var host = await TestHost.StartAsync(azurite, Functions, new HttpProbe());

        using var answer = await host.Client.GetAsync(Relative("api/failures"), Cancellation);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal("unexpected", await CodeOfAsync(answer));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain(Failing.Secret, text, StringComparison.Ordinal);
        var logged = Assert.Single(host.Logs.Entries, entry => entry.Level == LogLevel.Error);
        Assert.Equal(Failing.Secret, logged.Exception?.Message);
        Assert.Matches("^GET /api/failures answered 500, trace [0-9a-f]{32}$", logged.Message);
    }

    [Fact]
    public async Task Request_CallerGoesAway_TheFunctionsTokenIsSet()
    {
        var probe = new HttpProbe();
        await using var host = await TestHost.StartAsync(azurite, Functions, probe);
        using var away = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var call = host.Client.GetStringAsync(Relative("api/waits"), away.Token);
        await Eventually.ArrivesAsync(probe.Began.Task);

        await away.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.True(await Eventually.ArrivesAsync(probe.Cancelled.Task));
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);

    private static async Task<HttpStatusCode> StatusOfAsync(TestHost host, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, Relative(path));
        using var answer = await host.Client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString();
}
