using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;
using Xunit.Sdk;

namespace AmiServerless.Tests.Contract;

/// <summary>The judge is judged: what is right passes, and each way of being wrong is caught.</summary>
public sealed class ContractAssertTests
{
    [Fact]
    public async Task Matches_AnswerAsDescribed_Passes() => await ContractAssert.Matches(Saved("""{"version":8,"savedAt":"2025-09-18T12:03:10Z"}"""), "saveDossier");

    [Fact]
    public async Task Matches_WithoutOperation_FindsItByTheAddress()
    {
        var response = Saved("""{"version":8,"savedAt":"2025-09-18T12:03:10Z"}""");
        response.RequestMessage = new(HttpMethod.Put, "http://localhost:7071/api/applications/occitanie-2025-0c-7f3k9m2qxw4t/dossier");

        await ContractAssert.Matches(response);
    }

    [Fact]
    public async Task Matches_FixedAddressBesideAParameter_IsTheFixedOne()
    {
        var response = Json(HttpStatusCode.OK, Example("JsonWebKeySet"));
        response.RequestMessage = new(HttpMethod.Get, "http://localhost:7071/api/receipts/key");

        await ContractAssert.Matches(response);
    }

    [Theory]
    [InlineData("""{"version":8}""")]
    [InlineData("""{"version":"8","savedAt":"2025-09-18T12:03:10Z"}""")]
    [InlineData("""{"version":8,"savedAt":"jeudi"}""")]
    [InlineData("""{"version":8,"savedAt":"2025-09-18T12:03:10Z","more":1}""")]
    [InlineData("""{"version":0,"savedAt":"2025-09-18T12:03:10Z"}""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Matches_BodyOfAnotherShape_Fails(string body) => await Fails(Saved(body), "saveDossier");

    [Fact]
    public async Task Matches_HeaderMissing_Fails()
    {
        var response = Saved("""{"version":8,"savedAt":"2025-09-18T12:03:10Z"}""");
        response.Headers.ETag = null;

        await Fails(response, "saveDossier");
    }

    [Fact]
    public async Task Matches_HeaderOfAnotherForm_Fails()
    {
        var response = Saved("""{"version":8,"savedAt":"2025-09-18T12:03:10Z"}""");
        response.Headers.ETag = new EntityTagHeaderValue("\"huit\"");

        await Fails(response, "saveDossier");
    }

    [Fact]
    public async Task Matches_UndescribedStatus_Fails() => await Fails(Json(HttpStatusCode.Accepted, "{}"), "saveDossier");

    [Fact]
    public async Task Matches_AnotherMediaType_Fails()
    {
        var response = Saved("""{"version":8,"savedAt":"2025-09-18T12:03:10Z"}""");
        response.Content.Headers.ContentType = new("text/html");

        await Fails(response, "saveDossier");
    }

    [Fact]
    public async Task Matches_BodyWhereNoneIsDue_Fails() => await Fails(Json(HttpStatusCode.NoContent, "{}"), "deleteAttachment");

    [Fact]
    public async Task Matches_ProblemOfTheOperation_Passes() => await ContractAssert.Matches(Problem(HttpStatusCode.Conflict, "deadline-passed"), "saveDossier");

    [Fact]
    public async Task Matches_ProblemOfAnotherOperation_Fails() => await Fails(Problem(HttpStatusCode.Conflict, "campaign-not-open"), "saveDossier");

    [Fact]
    public async Task Matches_ProblemWithAnotherStatusThanTheAnswer_Fails()
    {
        var problem = JsonNode.Parse(Example("deadline-passed"))!;
        problem["status"] = 404;

        await Fails(Json(HttpStatusCode.Conflict, problem.ToJsonString(), "application/problem+json"), "saveDossier");
    }

    [Fact]
    public async Task Matches_NullInsideAMemberThatMayBeNull_Passes() => await ContractAssert.Matches(Json(HttpStatusCode.OK, Example("ReceiptVerificationAltered")), "verifyReceipt");

    private static async Task Fails(HttpResponseMessage response, string operationId) =>
        await Assert.ThrowsAnyAsync<XunitException>(() => ContractAssert.Matches(response, operationId));

    private static HttpResponseMessage Saved(string body)
    {
        var response = Json(HttpStatusCode.OK, body);
        response.Headers.ETag = new EntityTagHeaderValue("\"8\"");
        return response;
    }

    private static HttpResponseMessage Problem(HttpStatusCode status, string code) => Json(status, Example(code), "application/problem+json");

    private static HttpResponseMessage Json(HttpStatusCode status, string body, string mediaType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    private static string Example(string name) => ContractDocument.Current.Components("examples")[name]!["value"]!.ToJsonString();
}
