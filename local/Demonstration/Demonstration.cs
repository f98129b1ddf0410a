using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Storage;
using AmiServerless.Local.Hosting;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace AmiServerless.Local.Demonstration;

/// <summary>
/// Plays the sample dossiers from draft to closing, through the API alone, and says each step so that one can read it aloud. Any step
/// that does not happen ends it with an exception.
/// </summary>
internal sealed class Demonstration(LocalHost host, Campaign campaign, HostClock clock, CancellationToken cancellation) : IDisposable
{
    private readonly DemoApi api = new(host.Address, cancellation);
    private readonly string samples = Path.Combine(RepositoryRoot.Path, "samples");
    private int step;

    /// <summary>Plays it.</summary>
    public async Task PlayAsync()
    {
        Title($"{campaign.Title}\nDépôt ouvert, clôture {campaign.Calendar.DeadlineText}");
        var emerging = await FileAsync("emerging", "un projet en émergence");
        await ShowSupportAsync(emerging);
        var mature = await FileAsync("mature", "un projet mature", withoutSheet: 1);
        await ShowFundingAsync(mature);
        await ShowPartnersAsync();
        await CloseAsync();
        Title("Tout s’est passé comme prévu.");
    }

    public void Dispose() => api.Dispose();

    private async Task<Filed> FileAsync(string name, string what, int? withoutSheet = null)
    {
        var dossier = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(samples, name, "dossier.json"), cancellation))!;
        var key = Guid.NewGuid();
        var request = new DraftRequest { Siren = dossier["applicant"]!["siren"]!.GetValue<string>(), Profile = name };
        var opened = await api.SendAsync(HttpMethod.Post, $"campaigns/{campaign.Id}/applications", body: request, idempotencyKey: key);
        var again = await api.SendAsync(HttpMethod.Post, $"campaigns/{campaign.Id}/applications", body: request, idempotencyKey: key);
        Require(opened.GetRawText() == again.GetRawText(), "the same draft for the same idempotency key");
        var (path, bearer) = ($"applications/{Text(opened, "id")}", Text(opened, "accessKey"));
        Title($"{Text(opened.GetProperty("epci"), "name")} dépose {what} : « {dossier["title"]} »");
        Say($"Brouillon ouvert sous la référence {Text(opened, "reference")}. La demande répétée (réponse perdue) rend le même brouillon et la même clé.");

        var version = opened.GetProperty("version").GetInt32();
        if (withoutSheet is { } missing)
        {
            var unfinished = dossier.DeepClone();
            unfinished["sheets"]!.AsArray().RemoveAt(missing);
            version = await SaveAsync(unfinished);
            var early = await api.SendAsync(HttpMethod.Post, $"campaigns/{campaign.Id}/check?attachments=strategy", body: unfinished);
            Say("Vérification en cours de saisie, sans rien déposer :");
            ShowFindings(early);
            Require(Text(early, "verdict") == "incomplete", "an incomplete verdict while a sheet is missing");
        }

        version = await SaveAsync(dossier);
        Say($"Dossier enregistré, version {version}.");
        foreach (var file in JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(samples, name, "attachments.json"), cancellation))!.AsArray())
        {
            var fileName = file!["file"]!.GetValue<string>();
            var kept = await api.SendAsync(
                HttpMethod.Post, $"{path}/attachments?kind={file["kind"]}&fileName={Uri.EscapeDataString(fileName)}", bearer, new FileInfo(Path.Combine(samples, name, "attachments", fileName)));
            Say($"Pièce reçue : {fileName}, {kept.GetProperty("size")} octets, SHA-256 {Text(kept, "sha256")[..16]}…");
        }

        var received = await api.SendAsync(HttpMethod.Post, $"{path}/submit", bearer, version: version);
        Say($"Candidature déposée : reçue {Text(received, "receivedAtText")}.");
        var verified = await api.SendAsync(HttpMethod.Post, "receipts/verify", body: Text(received, "receipt"));
        Require(verified.GetProperty("authentic").GetBoolean(), "an authentic receipt");
        var pdf = await api.DownloadAsync($"{path}/receipt?format=pdf", bearer);
        Say($"Accusé de réception signé, vérifié par le point d’accès public ; en PDF : {pdf.Length / 1024} Ko.");
        var twice = await api.SendAsync(HttpMethod.Post, $"{path}/submit", bearer, version: version);
        Require(twice.GetRawText() == received.GetRawText(), "the same receipt for the same submission");
        Say("Déposée une seconde fois par erreur : même accusé de réception, rien en double.");

        var report = await api.UntilAsync("the completeness report", async () =>
        {
            var read = await api.SendAsync(HttpMethod.Get, $"{path}/report", bearer);
            return read.GetProperty("checkedAt").ValueKind == JsonValueKind.Null ? (JsonElement?)null : read;
        });
        Say($"Complétude vérifiée (règles {Text(report.GetProperty("completeness"), "rulesVersion")}) :");
        foreach (var item in report.GetProperty("completeness").GetProperty("items").EnumerateArray())
            Line($"  [{(item.GetProperty("provided").GetBoolean() ? "x" : " ")}] {Text(item, "article")} – {Text(item, "label")}");
        ShowFindings(report.GetProperty("completeness"));
        Require(Text(report.GetProperty("completeness"), "verdict") == "complete", "a complete dossier");
        return new Filed(path, bearer);

        async Task<int> SaveAsync(JsonNode content) =>
            (await api.SendAsync(HttpMethod.Put, $"{path}/dossier", bearer, content, version)).GetProperty("version").GetInt32();
    }

    private async Task ShowSupportAsync(Filed filed)
    {
        var report = await WhenAsync(filed, "in-support");
        Say("Complet et en émergence : orienté vers l’accompagnement.");
        foreach (var organisation in report.GetProperty("followUps").EnumerateArray().GroupBy(one => Text(one, "organisationName")))
        {
            Line($"  {organisation.Key}");
            foreach (var followUp in organisation)
            {
                var need = campaign.Needs.Single(one => one.Id == Text(followUp, "need")).Label;
                Line($"    - {need}, {(Text(followUp, "role") == "leading" ? $"premier contact avant le {Day(followUp.GetProperty("due"))}" : "pour information")} : {Text(followUp, "reason")}");
            }
        }
        Require(report.GetProperty("followUps").GetArrayLength() > 0, "follow-ups");
    }

    private async Task ShowFundingAsync(Filed filed)
    {
        var report = await WhenAsync(filed, "in-funding");
        var funding = report.GetProperty("funding");
        Say($"Complet et mature : chaque opération est rapprochée de chaque financement. {Text(funding, "notice")}.");
        foreach (var operation in funding.GetProperty("operations").EnumerateArray())
        {
            Line($"  {Text(operation, "title")}");
            foreach (var match in operation.GetProperty("matches").EnumerateArray().Where(match => Text(match, "outcome") != "not-matched"))
                Line($"    {(Text(match, "outcome") == "eligible" ? "possible " : "à préciser")} {Text(match, "name")} – {Text(match, "reason")}");
            var refused = operation.GetProperty("matches").EnumerateArray().Where(match => Text(match, "outcome") == "not-matched").ToList();
            if (refused.Count > 0)
                Line($"    écarté     {refused.Count} autres, par exemple {Text(refused[0], "name")} – {Text(refused[0], "reason")}");
            foreach (var warning in operation.GetProperty("warnings").EnumerateArray())
                Line($"    attention  {Text(warning, "found")} {Text(warning, "settle")}");
        }
        Require(funding.GetProperty("operations").GetArrayLength() > 0, "operations matched with funds");
    }

    private async Task ShowPartnersAsync()
    {
        Title("Les organismes partenaires");
        var queues = host.Services.GetRequiredService<QueueServiceClient>();
        var told = 0;
        foreach (var agency in campaign.Agencies)
        {
            var notices = await NoticesAsync(queues, agency.Id);
            foreach (var notice in notices)
                Line($"  {agency.Name,-55} {Text(notice, "type")} {Text(notice, "subject")}");
            told += notices.Count;
        }
        Require(told > 0, "notices in the partners' queues");
        Say($"{told} avis déposés, un par organisme et par candidature, sans donnée personnelle.");
    }

    private async Task CloseAsync()
    {
        Title("La clôture");
        var late = await api.SendAsync(
            HttpMethod.Post, $"campaigns/{campaign.Id}/applications", body: new DraftRequest { Siren = "200067478" }, idempotencyKey: Guid.NewGuid());
        Say($"{Text(late.GetProperty("epci"), "name")} a ouvert un brouillon et ne le dépose pas.");
        clock.Set(IntakeWindow.SettledAt(campaign));
        Say("L’horloge est avancée à la fin du dépôt ; la clôture passe à la prochaine minute…");
        var reports = host.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient("reports");
        var closing = await api.UntilAsync("the closing report", async () =>
        {
            var blob = reports.GetBlobClient($"{campaign.Id}/closing.json");
            return await blob.ExistsAsync(cancellation) ? (JsonElement?)JsonElement.Parse((await blob.DownloadContentAsync(cancellation)).Value.Content) : null;
        });
        Require(closing.GetProperty("submitted").GetInt32() == 2 && closing.GetProperty("expired").GetInt32() == 1, "two applications submitted and one draft expired");
        Say($"Rapport de clôture (JSON et CSV) : {closing.GetProperty("submitted")} candidatures déposées, {closing.GetProperty("expired")} brouillon non déposé.");
        foreach (var application in closing.GetProperty("applications").EnumerateArray())
            Line($"  {Text(application, "reference")}  {Text(application.GetProperty("epci"), "name")} : {Text(application, "statusLabel")}");
        var queues = host.Services.GetRequiredService<QueueServiceClient>();
        await api.UntilAsync("the closing notices", async () =>
        {
            foreach (var agency in campaign.Agencies)
            {
                if (!(await NoticesAsync(queues, agency.Id)).Any(notice => Text(notice, "type").Contains("intake.closed", StringComparison.Ordinal)))
                    return (bool?)null;
            }
            return true;
        });
        Say($"Les {campaign.Agencies.Count} organismes partenaires sont avertis de la clôture.");
    }

    private async Task<JsonElement> WhenAsync(Filed filed, string status)
    {
        await api.UntilAsync($"the status {status}", async () =>
            Text(await api.SendAsync(HttpMethod.Get, filed.Path, filed.Bearer), "status") == status ? (bool?)true : null);
        // The notices follow in their queue; they are done when the outbox of the application has none left.
        await api.UntilAsync("the notices", async () =>
            (await host.Services.GetRequiredService<QueueServiceClient>().GetQueueClient(QueueNames.Notices).GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount == 0
                ? (bool?)true : null);
        return await api.SendAsync(HttpMethod.Get, $"{filed.Path}/report", filed.Bearer);
    }

    private async Task<IReadOnlyList<JsonElement>> NoticesAsync(QueueServiceClient queues, string agency)
    {
        var queue = queues.GetQueueClient($"partner-{agency}");
        return await queue.ExistsAsync(cancellation)
            ? [.. (await queue.PeekMessagesAsync(32, cancellation)).Value.Select(message => JsonElement.Parse(message.Body))]
            : [];
    }

    private static void ShowFindings(JsonElement report)
    {
        foreach (var finding in report.GetProperty("findings").EnumerateArray())
        {
            Line($"  {(Text(finding, "severity") == "blocking" ? "À RÉGLER" : "conseil ")} {Text(finding, "article")} ({Text(finding, "rule")}) : {Text(finding, "found")}");
            Line($"           {Text(finding, "settle")}");
        }
    }

    private static void Title(string title) => Line($"\n{title}\n{new string('─', Math.Min(100, title.Split('\n').Max(line => line.Length)))}");

    private static string Day(JsonElement date) =>
        DateOnly.Parse(date.GetString()!, CultureInfo.InvariantCulture).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"));

    private void Say(string sentence) => Line(string.Create(CultureInfo.InvariantCulture, $"{++step,3}. {sentence}"));

    private static void Line(string line) => Console.WriteLine(line);

    private static string Text(JsonElement element, string member) => element.GetProperty(member).ToString();

    private static void Require(bool happened, string what)
    {
        if (!happened)
            throw new LocalHostException($"The demonstration expected {what}.");
    }

    private sealed record Filed(string Path, string Bearer);
}
