using System.Text.RegularExpressions;
using AmiServerless.Local.Hosting;
using AmiServerless.Tests.Completeness;
using Xunit;

namespace AmiServerless.Tests.Campaigns;

/// <summary>The real call against its published text.</summary>
public sealed partial class OccitanieCallTests
{
    private static readonly string text = Flatten(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "Campaigns", "cahier-des-charges.txt")));

    [Fact]
    public void Quotes_AreTheTextsOwnWords() =>
        Assert.All(TestCall.Campaign.Rules, rule => Assert.Contains(Flatten(rule.Quote), text, StringComparison.Ordinal));

    [Fact]
    public void Deadline_IsMidnightOfTheDayBeforeWhichToSend()
    {
        Assert.Equal(new DateTimeOffset(2025, 9, 20, 22, 0, 0, TimeSpan.Zero), TestCall.Campaign.Calendar.Deadline);
        Assert.Contains(Flatten(TestCall.Campaign.Calendar.DeadlineText), text, StringComparison.Ordinal);
        Assert.Contains(TestCall.Campaign.TextVersion, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Goal_SeventeenEpciMakeTenPercent() =>
        Assert.Equal(17, (int)Math.Ceiling(TestCall.Campaign.Goal.Base * TestCall.Campaign.Goal.Share));

    [Fact]
    public void Agencies_OnePerDepartmentOfTheRegion() =>
        Assert.Equal(
            ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"],
            TestCall.Campaign.Agencies.Select(a => a.Department).OfType<string>());

    [Fact]
    public void Texts_UseTypographicApostrophes() =>
        Assert.DoesNotContain('\'', File.ReadAllText(Path.Combine(RepositoryRoot.Path, "campaigns", "occitanie-2025", "campaign.json")));

    // The text mixes both apostrophes and was laid out in columns.
    private static string Flatten(string words) => Spaces().Replace(words.Replace('’', '\''), " ");

    [GeneratedRegex(@"[\s\uF0B7]+")]
    private static partial Regex Spaces();
}
