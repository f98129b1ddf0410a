using AmiServerless.Local.Catalogue;
using AmiServerless.Local.Hosting;
using AmiServerless.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Xunit;

namespace AmiServerless.Tests.Local;

public sealed class HttpFunctionsTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Get_RouteWithAParameter_AnswersWithIt()
    {
        await using var host = await LocalHost.StartAsync(
            new() { Port = 0, Storage = azurite.ConnectionString, Prefix = azurite.NewPrefix(), Functions = FunctionCatalogue.OfTypes(typeof(Greeting)) },
            builder => builder.Logging.ClearProviders(),
            TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = host.Address };

        Assert.Equal("bonjour Lozère", await client.GetStringAsync(new Uri("api/greetings/Loz%C3%A8re", UriKind.Relative), TestContext.Current.CancellationToken));
    }
}

public sealed class Greeting
{
    [Function(nameof(Greeting))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greetings/{name}")] HttpRequest request, string name) =>
        Results.Text($"bonjour {name}");
}
