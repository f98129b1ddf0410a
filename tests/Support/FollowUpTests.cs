using AmiServerless.Core.Support;
using Xunit;

namespace AmiServerless.Tests.Support;

public sealed class FollowUpTests
{
    private static readonly DateTimeOffset at = new(2025, 10, 1, 8, 30, 0, TimeSpan.Zero);

    private static readonly FollowUp followUp = new()
    {
        Id = "diagnostic-ofb",
        Need = "diagnostic",
        Organisation = "ofb",
        OrganisationName = "Office français de la biodiversité",
        Agency = "ofb",
        Role = FollowUpRole.Leading,
        Coordinates = true,
        Due = new(2025, 10, 10),
        Reason = "Besoin exprimé.",
    };

    public static TheoryData<FollowUpState, FollowUpState> Allowed => new()
    {
        { FollowUpState.Open, FollowUpState.Contacted },
        { FollowUpState.Open, FollowUpState.InProgress },
        { FollowUpState.Open, FollowUpState.Declined },
        { FollowUpState.Contacted, FollowUpState.InProgress },
        { FollowUpState.Contacted, FollowUpState.Done },
        { FollowUpState.Contacted, FollowUpState.Declined },
        { FollowUpState.InProgress, FollowUpState.Done },
        { FollowUpState.InProgress, FollowUpState.Declined },
        { FollowUpState.Done, FollowUpState.InProgress },
        { FollowUpState.Declined, FollowUpState.Open },
    };

    public static TheoryData<FollowUpState, FollowUpState> Refused
    {
        get
        {
            var allowed = Allowed.Select(row => row.Data).ToHashSet();
            return new(
                from before in Enum.GetValues<FollowUpState>()
                from after in Enum.GetValues<FollowUpState>().Append((FollowUpState)99)
                where !allowed.Contains((before, after))
                select (before, after));
        }
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void MoveTo_StateThatFollows_ChangesItAndKeepsTheTrace(FollowUpState before, FollowUpState after)
    {
        var result = (followUp with { State = before }).MoveTo(after, at, "ofb", "Réunion tenue.");

        Assert.True(result.Succeeded(out var moved, out _));
        Assert.Equal(after, moved.State);
        Assert.Equal(new FollowUpChange(at, "ofb", before, after, "Réunion tenue."), Assert.Single(moved.History));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void MoveTo_StateThatDoesNotFollow_IsRefusedWithWhatIsPossible(FollowUpState before, FollowUpState after)
    {
        var result = (followUp with { State = before }).MoveTo(after, at, "ofb", "Réunion tenue.");

        Assert.False(result.Succeeded(out _, out var problem));
        Assert.Equal((409, SupportProblems.ImpossibleMove), (problem.Status, problem.Code));
        Assert.Contains(before == after ? "déjà" : "Il peut devenir", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void MoveTo_DeclinedWithoutReason_IsRefused(string? note)
    {
        Assert.False(followUp.MoveTo(FollowUpState.Declined, at, "ofb", note).Succeeded(out _, out var problem));

        Assert.Equal(SupportProblems.NoteRequired, problem.Code);
        Assert.Equal("/note", Assert.Single(problem.Errors!).Pointer);
    }

    [Fact]
    public void MoveTo_SeveralTimes_KeepsHistoryOldestFirst()
    {
        Assert.True(followUp.MoveTo(FollowUpState.Contacted, at, "ofb", null).Succeeded(out var contacted, out _));
        Assert.True(contacted.MoveTo(FollowUpState.Done, at.AddDays(3), "ofb", "ABC lancé.").Succeeded(out var done, out _));

        Assert.Equal([FollowUpState.Contacted, FollowUpState.Done], done.History.Select(h => h.To));
        Assert.Empty(followUp.History);
    }
}
