using System.Text.Json;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Json;
using CsCheck;
using Xunit;

namespace AmiServerless.Tests.Completeness;

/// <summary>What holds of the rules for any dossier whatever.</summary>
public sealed class CompletenessProperties
{
    private static readonly Gen<string[]> attachments = Gen.OneOf("strategy", "letter", "map", "unheard-of").Array[0, 2];

    [Fact]
    public void Check_AnyDossier_AnswersTheSameTwiceAndPointsAtPlacesThatExist() =>
        Gen.Select(DossierGen.Any, attachments).Sample((dossier, kinds) =>
        {
            var report = dossier.Check(kinds);

            var again = dossier.Check(kinds);
            Assert.Equal(report.Findings, again.Findings);
            Assert.Equal(report.Items, again.Items);
            var json = JsonSerializer.SerializeToElement(dossier, AmiJson.Options);
            Assert.All(report.Findings, finding => AssertSound(finding, json));
        });

    [Fact]
    public void Check_AnyDossier_VerdictAndItemsFollowFromTheFindings() =>
        DossierGen.Any.Sample(dossier =>
        {
            var report = dossier.Check();

            var blocking = report.Findings.Where(f => f.Severity is Severity.Blocking).ToArray();
            Assert.Equal(report.Verdict is Verdict.Complete, blocking.Length == 0);
            Assert.All(blocking, f => Assert.All(report.Items, i => Assert.False(i.Rule == f.Rule && i.Provided)));
            if (report.Verdict is Verdict.Complete)
                Assert.All(report.Items, i => Assert.True(i.Provided));
        });

    [Fact]
    public void Check_ReorderedDossier_SaysTheSameElsewhere() =>
        DossierGen.Any.SelectMany(DossierGen.Reordered, (one, other) => (one, other)).Sample((one, other) =>
        {
            var (before, after) = (one.Check(), other.Check());

            Assert.Equal(before.Findings.Select(WithoutPlace), after.Findings.Select(WithoutPlace));
            Assert.Equal(before.Items, after.Items);
            Assert.Equal(before.Verdict, after.Verdict);
            Assert.Equal(before.ProfileAdvice?.Suggested, after.ProfileAdvice?.Suggested);
            Assert.Equal(before.ProfileAdvice?.Reasons ?? [], after.ProfileAdvice?.Reasons ?? []);
        }, iter: 500);

    [Fact]
    public void Check_OneBlockingFindingSettled_LeavesFewerOfItsRule() =>
        DossierGen.WithDistinctIds.Sample(dossier =>
        {
            foreach (var finding in dossier.Check().Findings.Where(f => f.Severity is Severity.Blocking))
            {
                var settled = Mending.Of(dossier, finding);

                var before = Blocking(dossier, finding.Rule);
                var after = Blocking(settled, finding.Rule);
                Assert.True(after.Count < before.Count, $"{finding}\nleft {string.Join('\n', after)}");
            }
        }, iter: 500);

    [Fact]
    public void Check_EverythingSettledInTurn_EndsComplete() =>
        DossierGen.WithDistinctIds.Where(d => d.Profile is "mature" or "emerging").Sample(dossier =>
        {
            for (var step = 0; step < 400; step++)
            {
                if (dossier.Check().Findings.FirstOrDefault(f => f.Severity is Severity.Blocking) is not { } finding)
                    break;
                dossier = Mending.Of(dossier, finding);
            }

            Assert.Equal(Verdict.Complete, dossier.Check().Verdict);
        });

    [Fact]
    public async Task Dossier_WrittenAndRead_IsTheSame() =>
        await DossierGen.Any.SampleAsync(async dossier =>
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(dossier, AmiJson.Options);

            using var body = new MemoryStream(json);
            var read = await JsonBody.ReadAsync<Dossier>(body, DossierLimits.BodyBytes, CancellationToken.None);

            Assert.True(read.Succeeded(out var again, out var problem), problem?.ToString());
            Assert.Equal(json, JsonSerializer.SerializeToUtf8Bytes(again, AmiJson.Options));
        });

    private static List<Finding> Blocking(Dossier dossier, string rule) => [.. dossier.Findings(rule).Where(f => f.Severity is Severity.Blocking)];

    private static Finding WithoutPlace(Finding finding) => finding with { Pointer = "" };

    private static void AssertSound(Finding finding, JsonElement dossier)
    {
        Assert.Contains(TestCall.Campaign.Rules, r => r.Id == finding.Rule && r.Article == finding.Article);
        Assert.EndsWith(".", finding.Found, StringComparison.Ordinal);
        Assert.EndsWith(".", finding.Settle, StringComparison.Ordinal);
        foreach (var step in finding.Pointer.Split('/').Skip(1))
            dossier = dossier.ValueKind is JsonValueKind.Array ? dossier[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : dossier.GetProperty(step);
    }
}
