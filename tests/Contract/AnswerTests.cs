using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Json;
using AmiServerless.Core.Storage;
using AmiServerless.Tests.Hosting;
using AmiServerless.Tests.Samples;
using Xunit;

namespace AmiServerless.Tests.Contract;

/// <summary>Real answers of the whole service, each held against the contract by its operation: none is left out.</summary>
public sealed class AnswerTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Operations_All_AnswerAsTheContractSays()
    {
        await using var service = await Service.StartAsync(azurite);
        using var api = new ContractClient(service);

        await ReadTheCallAsync(service, api);
        var mature = await FileAsync(service, api, "mature");
        await BecomesAsync(api, mature, "in-funding");
        await FollowAsync(api, mature);
        var emerging = await FileAsync(service, api, "emerging");
        await BecomesAsync(api, emerging, "in-support");
        await SupportAsync(service, api, emerging);
        await OverseeAsync(service, api, mature);

        Assert.Equal(
            ContractDocument.Current.Operations.Select(operation => operation.Id).Order(StringComparer.Ordinal),
            api.Called.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("searchEpci", "campaigns/essai/epci?limit=beaucoup", 400, "invalid-parameter")]
    [InlineData("getCampaign", "campaigns/ailleurs", 404, "campaign-not-found")]
    [InlineData("getEpci", "campaigns/essai/epci/213400003", 404, "epci-not-found")]
    [InlineData("getReceiptSummary", "receipts/ESSAI-0000-0000-0000-00", 404, "receipt-not-found")]
    [InlineData("checkDossier", "campaigns/essai/check", 400, "malformed-json", "{", "application/json")]
    [InlineData("checkDossier", "campaigns/essai/check", 400, "empty-body", "", "application/json")]
    [InlineData("checkDossier", "campaigns/essai/check", 400, "invalid-body", """{"titre":"Mares"}""", "application/json")]
    [InlineData("checkDossier", "campaigns/essai/check", 400, "invalid-dossier", """{"profile":"grand"}""", "application/json")]
    [InlineData("checkDossier", "campaigns/essai/check", 415, "unsupported-media-type", "{}", "text/plain")]
    [InlineData("createApplication", "campaigns/essai/applications", 400, "idempotency-key-required", """{"siren":"200069102"}""", "application/json")]
    [InlineData("verifyReceipt", "receipts/verify", 415, "unsupported-media-type", "{}", "application/json")]
    public async Task Operation_AskedWrongly_RefusesAsTheContractSays(
        string operationId, string path, int status, string code, string? body = null, string mediaType = "application/json")
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        using var api = new ContractClient(service);

        var problem = await api.CallAsync(operationId, path, status, content: body is null ? null : new StringContent(body, Encoding.UTF8, mediaType));

        Assert.Equal(code, problem.GetProperty("code").GetString());
    }

    private static async Task ReadTheCallAsync(Service service, ContractClient api)
    {
        await api.CallAsync("getHealth", "health");
        await api.CallAsync("listCampaigns", "campaigns");
        await api.CallAsync("getCampaign", $"campaigns/{service.Campaign.Id}");
        await api.CallAsync("searchEpci", $"campaigns/{service.Campaign.Id}/epci?q=grand%20avignon");
        await api.CallAsync("searchEpci", $"campaigns/{service.Campaign.Id}/epci?q=mende&limit=3");
        await api.CallAsync("getEpci", $"campaigns/{service.Campaign.Id}/epci/200069128");
        await api.CallAsync("getEpci", $"campaigns/{service.Campaign.Id}/epci/248400251");
        await api.CallAsync("checkDossier", $"campaigns/{service.Campaign.Id}/check", content: Json(new Dossier()));
        await api.CallAsync("checkDossier", $"campaigns/{service.Campaign.Id}/check?attachments=strategy,map", content: Json(Sample.Read("mature")));
        await api.CallAsync("getReceiptKeys", "receipts/key");
    }

    /// <summary>A sample from its draft to its submission.</summary>
    private static async Task<(string Path, string Key)> FileAsync(Service service, ContractClient api, string sample)
    {
        var dossier = Sample.Read(sample);
        var opened = await api.CallAsync(
            "createApplication", $"campaigns/{service.Campaign.Id}/applications", 201, content: Json(new { dossier.Applicant.Siren, dossier.Profile }),
            headers: ("Idempotency-Key", Guid.NewGuid().ToString()));
        var (path, key) = ($"applications/{opened.GetProperty("id").GetString()}", opened.GetProperty("accessKey").GetString()!);
        await api.CallAsync("getApplication", path, bearer: key);
        await api.CallAsync("getReport", $"{path}/report", bearer: key);
        await api.CallAsync("saveDossier", $"{path}/dossier", 428, key, Json(dossier));
        var saved = await api.CallAsync("saveDossier", $"{path}/dossier", bearer: key, content: Json(dossier), headers: ("If-Match", "\"1\""));
        await api.CallAsync("saveDossier", $"{path}/dossier", 412, key, Json(dossier with { Title = "Autre" }), ("If-Match", "\"1\""));

        var attachments = "";
        foreach (var (kind, file) in Sample.Files(sample))
        {
            var added = await api.CallAsync(
                "addAttachment", $"{path}/attachments?kind={kind}&fileName={Uri.EscapeDataString(Path.GetFileName(file))}", 201, key,
                new ByteArrayContent(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
            attachments = $"{path}/attachments/{added.GetProperty("id").GetString()}";
        }
        await api.CallAsync("getAttachment", attachments, bearer: key);
        var spare = await api.CallAsync(
            "addAttachment", $"{path}/attachments?kind=map&fileName=double.geojson", 201, key,
            new StringContent("""{"type":"Point","coordinates":[3.5,44.5]}""", Encoding.UTF8, "application/geo+json"));
        await api.CallAsync("deleteAttachment", $"{path}/attachments/{spare.GetProperty("id").GetString()}", 204, key);
        await api.CallAsync("addAttachment", $"{path}/attachments?kind=map&fileName=carte.pdf", 422, key, new StringContent("%PDF-1.7"));

        await api.CallAsync(
            "submitApplication", $"{path}/submit", 202, key, headers: ("If-Match", $"\"{saved.GetProperty("version").GetInt32()}\""));
        return (path, key);
    }

    private static async Task FollowAsync(ContractClient api, (string Path, string Key) application)
    {
        var report = await api.CallAsync("getReport", $"{application.Path}/report", bearer: application.Key);
        Assert.NotEqual(JsonValueKind.Null, report.GetProperty("funding").ValueKind);
        await api.CallAsync("getEvents", $"{application.Path}/events", bearer: application.Key);
        var receipt = await api.CallAsync("getReceipt", $"{application.Path}/receipt", bearer: application.Key);
        await api.CallAsync("getReceipt", $"{application.Path}/receipt?format=pdf", bearer: application.Key);
        await api.CallAsync("getReceipt", $"{application.Path}/receipt?format=jws", bearer: application.Key);
        await api.CallAsync("getReceiptSummary", $"receipts/{receipt.GetProperty("reference").GetString()}");
        var version = (await api.CallAsync("getApplication", application.Path, bearer: application.Key)).GetProperty("version").GetInt32();
        var again = await api.CallAsync("submitApplication", $"{application.Path}/submit", 202, application.Key, headers: ("If-Match", $"\"{version}\""));
        var jws = again.GetProperty("receipt").GetString()!;
        Assert.True((await api.CallAsync("verifyReceipt", "receipts/verify", content: new StringContent(jws))).GetProperty("authentic").GetBoolean());
        Assert.False((await api.CallAsync("verifyReceipt", "receipts/verify", content: new StringContent(jws[..^8]))).GetProperty("authentic").GetBoolean());
    }

    private static async Task SupportAsync(Service service, ContractClient api, (string Path, string Key) application)
    {
        var agent = service.TokenOf("agent");
        var report = await api.CallAsync("getReport", $"{application.Path}/report", bearer: application.Key);
        var followUp = report.GetProperty("followUps").EnumerateArray().First(one => one.GetProperty("role").GetString() == "leading");
        var path = $"{application.Path}/follow-ups/{followUp.GetProperty("id").GetString()}";
        await api.CallAsync("updateFollowUp", path, bearer: agent, content: Json(new { State = "contacted", Note = "Réunion tenue à Florac." }));
        await api.CallAsync("updateFollowUp", path, 409, agent, Json(new { State = "open" }));
        await api.CallAsync("updateFollowUp", path, 400, agent, Json(new { State = "declined" }));

        var partner = service.TokenOf($"partner:{followUp.GetProperty("agency").GetString()}");
        JsonElement notices = default;
        await Eventually.BecomesTrueAsync(async () => (notices = await api.CallAsync("listNotices", "notices", bearer: partner)).GetProperty("items").GetArrayLength() > 0);
        var notice = notices.GetProperty("items")[0].GetProperty("id").GetString();
        await api.CallAsync("acknowledgeNotice", $"notices/{notice}/acknowledgement", bearer: partner, content: Json(new { Answer = "taken-up", Note = "Suivi en Lozère." }));
        await api.CallAsync("listNotices", $"notices?after={Uri.EscapeDataString(notices.GetProperty("next").GetString()!)}", bearer: partner);
        await api.CallAsync("listNotices", "notices", 403, agent);

        await api.CallAsync("withdrawApplication", $"{application.Path}/withdraw", bearer: application.Key, content: Json(new { Reason = "Projet repris." }));
    }

    private static async Task OverseeAsync(Service service, ContractClient api, (string Path, string Key) application)
    {
        var agent = service.TokenOf("agent");
        await api.CallAsync("listApplications", $"campaigns/{service.Campaign.Id}/applications", bearer: agent);
        await api.CallAsync("listApplications", $"campaigns/{service.Campaign.Id}/applications?status=in-funding&profile=mature&department=48", bearer: agent);
        await api.CallAsync("listApplications", $"campaigns/{service.Campaign.Id}/applications?status=lost", 400, agent);
        await api.CallAsync("exportApplications", $"campaigns/{service.Campaign.Id}/export?format=csv", bearer: agent);
        await api.CallAsync("exportApplications", $"campaigns/{service.Campaign.Id}/export?format=json", bearer: agent);
        await api.CallAsync("getProgress", $"campaigns/{service.Campaign.Id}/progress");
        await api.CallAsync("replaceAccessKey", $"{application.Path}/access-key", bearer: agent);
        await api.CallAsync("getApplication", application.Path, 404, application.Key);
        await api.CallAsync("getApplication", application.Path, bearer: agent);

        await service.Queue(QueueNames.Completeness).SendMessageAsync("{\"étrange\":true}", TestContext.Current.CancellationToken);
        JsonElement letters = default;
        await Eventually.BecomesTrueAsync(async () => (letters = await api.CallAsync("listDeadLetters", "dead-letters", bearer: agent)).GetProperty("items").GetArrayLength() > 0);
        await api.CallAsync("replayDeadLetter", $"dead-letters/{letters.GetProperty("items")[0].GetProperty("id").GetString()}/replay", 202, agent);
    }

    private static Task BecomesAsync(ContractClient api, (string Path, string Key) application, string status) =>
        Eventually.BecomesTrueAsync(async () => (await api.CallAsync("getApplication", application.Path, bearer: application.Key)).GetProperty("status").GetString() == status);

    private static JsonContent Json<T>(T document) => JsonContent.Create(document, options: AmiJson.Options);
}
