using System.Net.Http.Json;
using System.Text;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Json;
using AmiServerless.Tests.Hosting;
using Xunit;

namespace AmiServerless.Tests.Intake;

public sealed class DraftTests(AzuriteFixture azurite)
{
    private static readonly Dossier Empty = new() { Profile = "mature", Applicant = new Applicant { Siren = Service.Siren } };

    [Fact]
    public async Task Open_SameKeyTwice_AnswersTheSameDraftAndKey()
    {
        await using var service = await Service.StartAsync(azurite);
        var key = Guid.NewGuid();

        var first = await service.OpenAsync(key: key);
        var again = await service.OpenAsync(key: key);

        Assert.Equal(first.Opened, again.Opened);
        Assert.Equal(1, first.Opened.Version);
    }

    [Fact]
    public async Task Open_SameKeyManyTimesAtOnce_OpensOne()
    {
        await using var service = await Service.StartAsync(azurite);
        var key = Guid.NewGuid();

        var drafts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.OpenAsync(key: key)));

        Assert.Single(drafts.Select(draft => draft.Opened).Distinct());
    }

    [Fact]
    public async Task Open_AnotherForTheSameEpci_IsToldOfTheFirstAndNothingOfIt()
    {
        await using var service = await Service.StartAsync(azurite);
        var first = await service.OpenAsync();

        using var second = await service.PostOpeningAsync();

        var problem = await Service.ProblemAsync(second, 409, "application-exists");
        Assert.DoesNotContain(first.Opened.Id, problem.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(first.Opened.Reference, problem.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(service.Campaign.Service.Email, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SameKeyADayLater_NoLongerGivesTheKeyAway()
    {
        await using var service = await Service.StartAsync(azurite);
        var key = Guid.NewGuid();
        await service.OpenAsync(key: key);
        service.Clock.Advance(TimeSpan.FromHours(24));

        using var late = await service.PostOpeningAsync(key: key);

        await Service.ProblemAsync(late, 409, "application-exists");
    }

    [Fact]
    public async Task Open_AfterAWithdrawal_OpensAnother()
    {
        await using var service = await Service.StartAsync(azurite);
        var first = await service.OpenAsync();
        using var withdrawn = await first.SendAsync(HttpMethod.Post, "/withdraw", Json("""{"reason":"Erreur de manipulation"}"""));
        Assert.Equal(ApplicationStatus.Withdrawn, (await Service.ReadAsync<ApplicationView>(withdrawn)).Status);

        var second = await service.OpenAsync();

        Assert.NotEqual(first.Opened.Id, second.Opened.Id);
        using var again = await first.SendAsync(HttpMethod.Post, "/withdraw", Json("{}"));
        Assert.Equal(200, (int)again.StatusCode);
    }

    [Theory]
    [InlineData("213101033", "epci-not-eligible")] // a commune
    [InlineData("248400251", "epci-not-eligible")] // Grand Avignon: members here, seat elsewhere
    [InlineData("243100519", "siren-invalid")]
    [InlineData("", "siren-invalid")]
    public async Task Open_NotAnEligibleEpci_SaysWhyAndWhoCan(string siren, string code)
    {
        await using var service = await Service.StartAsync(azurite);

        using var answer = await service.PostOpeningAsync(siren);

        var problem = await Service.ProblemAsync(answer, 422, code);
        Assert.Equal("/siren", problem.GetProperty("errors")[0].GetProperty("pointer").GetString());
    }

    [Fact]
    public async Task Save_TwoWriters_TheSecondIsToldWhatDiffersAndNothingIsLost()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();
        await draft.SaveAsync(Empty with { Title = "Les mares du causse" });

        using var stale = await draft.PutAsync(Empty with { Title = "Les haies du causse", Summary = "Un autre onglet." }, version: 1);

        var problem = await Service.ProblemAsync(stale, 412, "version-conflict");
        Assert.Equal(2, problem.GetProperty("currentVersion").GetInt32());
        Assert.Equal(["/title", "/summary"], problem.GetProperty("changed").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal("Les mares du causse", (await draft.ReadAsync()).Dossier.Title);
    }

    [Fact]
    public async Task Save_ManyWritersAtOnce_ExactlyOneWins()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(one => draft.PutAsync(Empty with { Title = $"Auteur {one}" })));

        Assert.Single(answers, answer => (int)answer.StatusCode == 200);
        Assert.Equal(5, answers.Count(answer => (int)answer.StatusCode == 412));
        Assert.Equal(2, (await draft.ReadAsync()).Version);
    }

    [Fact]
    public async Task Save_SameTwice_IsTheRetryOfALostAnswer()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();
        var dossier = Empty with { Title = "Les mares du causse" };

        using var first = await draft.PutAsync(dossier, version: 1);
        using var retry = await draft.PutAsync(dossier, version: 1);

        Assert.Equal(200, (int)retry.StatusCode);
        Assert.Equal(await Service.ReadAsync<SavedDossier>(first), await Service.ReadAsync<SavedDossier>(retry));
    }

    [Fact]
    public async Task Save_WhileFilesAreAdded_DisturbsNobody()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();

        var uploads = Enumerable.Range(0, 5).Select(one => draft.AttachAsync(
            new StringContent("""{"type":"Point","coordinates":[3.1,44.5]}""", Encoding.UTF8, "application/geo+json"), fileName: $"{one}.geojson"));
        var typing = Task.Run(async () =>
        {
            for (var key = 0; key < 10; key++)
                await draft.SaveAsync(Empty with { Title = $"Frappe {key}" });
        }, TestContext.Current.CancellationToken);
        await Task.WhenAll([.. uploads, typing]);

        var application = await draft.ReadAsync();
        Assert.Equal("Frappe 9", application.Dossier.Title);
        Assert.Equal(11, application.Version);
        Assert.Equal(5, application.Attachments.Count);
    }

    [Fact]
    public async Task Save_AnotherEpcisDossier_IsRefused()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();

        using var answer = await draft.PutAsync(Empty with { Applicant = new Applicant { Siren = "243100518" } });

        var problem = await Service.ProblemAsync(answer, 400, "invalid-body");
        Assert.Equal("/applicant/siren", problem.GetProperty("errors")[0].GetProperty("pointer").GetString());
    }

    [Fact]
    public async Task Save_WithoutIfMatch_IsRefused()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();

        using var answer = await draft.SendAsync(HttpMethod.Put, "/dossier", JsonContent.Create(Empty, options: AmiJson.Options));

        await Service.ProblemAsync(answer, 428, "if-match-required");
    }

    [Fact]
    public async Task Timeline_OfADraft_SaysWhatHappenedInOrder()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        var file = await draft.AttachAsync(new StringContent("""{"type":"Point","coordinates":[3.1,44.5]}""", Encoding.UTF8, "application/geo+json"));
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        using var removed = await draft.SendAsync(HttpMethod.Delete, $"/attachments/{file.Id}");

        using var answer = await draft.SendAsync(HttpMethod.Get, "/events");

        var events = await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(["opened", "file-added", "file-removed"], events.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("kind").GetString()));
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
