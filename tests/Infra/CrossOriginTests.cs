using System.Net;
using AmiServerless.Functions.Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary>The front-end calls the API from an address of its own: who may, and what it gets to read.</summary>
[Collection<TemplateCollection>]
public sealed class CrossOriginTests(CompiledTemplate template)
{
    private const string Site = "https://ami.example.fr";

    [Fact]
    public void Site_LetsItsOwnFrontEndCallAndNoOneElse()
    {
        var cors = template.Resources("Microsoft.Web/sites").Single().GetProperty("properties").GetProperty("siteConfig").GetProperty("cors");

        Assert.Equal("[parameters('siteBaseUrl')]", Assert.Single(cors.GetProperty("allowedOrigins").EnumerateArray()).GetString());
        Assert.False(cors.GetProperty("supportCredentials").GetBoolean());
    }

    [Fact]
    public async Task Answers_BehindTheHostsPolicy_ShowTheFrontEndWhatItReads()
    {
        await using var host = await StartHostAsync();
        using var client = new HttpClient { BaseAddress = new Uri(host.Urls.Single()) };
        using var question = new HttpRequestMessage(HttpMethod.Options, "/")
        {
            Headers = { { "Origin", Site }, { "Access-Control-Request-Method", "PUT" }, { "Access-Control-Request-Headers", "authorization,content-type,idempotency-key,if-match" } },
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Origin", Site } } };
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Origin", "https://elsewhere.example" } } };

        using var preflight = await client.SendAsync(question, TestContext.Current.CancellationToken);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        using var refused = await client.SendAsync(foreign, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal([Site], preflight.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["PUT"], preflight.Headers.GetValues("Access-Control-Allow-Methods"));
        Assert.Equal(["authorization,content-type,idempotency-key,if-match"], preflight.Headers.GetValues("Access-Control-Allow-Headers"));
        Assert.Equal([Site], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["Content-Disposition, Date, ETag, Location, Retry-After"], answer.Headers.GetValues("Access-Control-Expose-Headers"));
        Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));
    }

    /// <summary>The policy that the Functions host makes of <c>allowedOrigins</c>, and our pipeline behind it.</summary>
    private static async Task<WebApplication> StartHostAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddCors();
        var host = builder.Build();
        host.UseCors(policy => policy.WithOrigins(Site).AllowAnyHeader().AllowAnyMethod());
        new ExposedHeaders().Configure(app => app.Run(context => context.Response.WriteAsync("{}")))(host);
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }
}
