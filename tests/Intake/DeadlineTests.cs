using System.Text;
using AmiServerless.Core.Dossiers;
using AmiServerless.Tests.Hosting;
using Xunit;

namespace AmiServerless.Tests.Intake;

/// <summary>Promise 1: the deadline is an instant, in every write path, and no timer has a say in it: none runs here.</summary>
public sealed class DeadlineTests(AzuriteFixture azurite)
{
    /// <summary>An ordinary midnight; the minute after the spring change; half past two in autumn, the first time and the second.</summary>
    public static TheoryData<string> Deadlines { get; } =
        ["2026-05-21T00:00:00+02:00", "2026-03-29T03:00:00+02:00", "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"];

    [Theory]
    [MemberData(nameof(Deadlines))]
    public async Task EveryWritePath_AroundTheDeadline_TakesTheLastInstantBeforeItAndNothingFromIt(string published)
    {
        var deadline = DateTimeOffset.Parse(published, System.Globalization.CultureInfo.InvariantCulture);
        await using var service = await Service.StartAsync(azurite, deadline);
        var draft = await service.OpenAsync();
        var kept = await draft.AttachAsync(GeoJson("avant"), fileName: "avant.geojson");
        var dossier = Dossier("Avant");

        foreach (var late in new[] { TimeSpan.Zero, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(40) })
        {
            service.Clock.Freeze(deadline + late);
            await RefusedAsync(service.PostOpeningAsync("243100518"));
            await RefusedAsync(draft.PutAsync(dossier));
            await RefusedAsync(draft.PostFileAsync(GeoJson("après")));
            await RefusedAsync(draft.SendAsync(HttpMethod.Delete, $"/attachments/{kept.Id}"));
            await RefusedAsync(draft.PostSubmissionAsync());
        }

        service.Clock.Freeze(deadline - TimeSpan.FromMilliseconds(1));
        Assert.Single((await draft.ReadAsync()).Attachments);
        await service.OpenAsync("243100518");
        await draft.SaveAsync(dossier);
        await draft.AttachAsync(GeoJson("à temps"));
        using var removed = await draft.SendAsync(HttpMethod.Delete, $"/attachments/{kept.Id}");
        Assert.Equal(204, (int)removed.StatusCode);
        var received = await draft.SubmitAsync();
        Assert.Equal(deadline - TimeSpan.FromMilliseconds(1), received.ReceivedAt);

        async Task RefusedAsync(Task<HttpResponseMessage> call)
        {
            using var answer = await call;
            var problem = await Service.ProblemAsync(answer, 409, "deadline-passed");
            Assert.Contains(service.Campaign.Service.Email, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Withdraw_AfterTheDeadline_IsTaken()
    {
        await using var service = await Service.StartAsync(azurite);
        var draft = await service.OpenAsync();
        await draft.SubmitAsync();
        service.Clock.Set(service.Campaign.Calendar.Deadline.AddDays(1));

        using var answer = await draft.SendAsync(HttpMethod.Post, "/withdraw", new StringContent("{}", Encoding.UTF8, "application/json"));

        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Open_BeforeTheOpening_IsRefusedWithItsDate()
    {
        await using var service = await Service.StartAsync(azurite);
        service.Clock.Freeze(service.Campaign.Calendar.Opens - TimeSpan.FromMilliseconds(1));

        using var early = await service.PostOpeningAsync();
        await Service.ProblemAsync(early, 409, "campaign-not-open");

        service.Clock.Freeze(service.Campaign.Calendar.Opens);
        await service.OpenAsync();
    }

    [Fact]
    public async Task Upload_BegunInTimeAndSlow_MayFinishWithinTheAllowanceAndNotAfter()
    {
        await using var service = await Service.StartAsync(azurite);
        var (deadline, allowance) = (service.Campaign.Calendar.Deadline, TimeSpan.FromMinutes(service.Campaign.Attachments.UploadAllowanceMinutes));
        var draft = await service.OpenAsync();

        service.Clock.Freeze(deadline - TimeSpan.FromMilliseconds(1));
        using var within = await draft.PostFileAsync(new SlowContent("lent", () => service.Clock.Freeze(deadline + allowance - TimeSpan.FromMilliseconds(1))), fileName: "lent.geojson");
        Assert.Equal(201, (int)within.StatusCode);

        service.Clock.Freeze(deadline - TimeSpan.FromMilliseconds(1));
        using var after = await draft.PostFileAsync(new SlowContent("trop lent", () => service.Clock.Freeze(deadline + allowance)), fileName: "trop-lent.geojson");
        await Service.ProblemAsync(after, 409, "upload-too-late");

        Assert.Equal(["lent.geojson"], (await draft.ReadAsync()).Attachments.Select(file => file.FileName));
    }

    private static Dossier Dossier(string title) => new() { Profile = "mature", Title = title, Applicant = new Applicant { Siren = Service.Siren } };

    private static StringContent GeoJson(string name) => new(SlowContent.Text(name), Encoding.UTF8, "application/geo+json");

    /// <summary>A file whose second half is sent after something has happened.</summary>
    private sealed class SlowContent(string name, Action between) : HttpContent
    {
        public static string Text(string name) =>
            """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nom":"?"},"geometry":{"type":"Point","coordinates":[3.1,44.5]}}]}"""
                .Replace("?", name, StringComparison.Ordinal);

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            // Past the 4 KiB that are looked at first, so that the service has the request in hand when the clock moves.
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Text(name)[..^1] + new string(' ', 8192)));
            await stream.FlushAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(300)); // the service has read what was sent: nothing tells when
            between();
            await stream.WriteAsync("}"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
