using Xunit;

namespace AmiServerless.Tests.Hosting;

/// <summary>Waits for an outcome by looking for it.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Looks until the condition holds; fails after two minutes, with the condition's own words.</summary>
    public static async Task BecomesTrueAsync(
        Func<Task<bool>> condition, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))] string? words = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            Assert.False(patience.IsCancellationRequested, $"After {Patience.TotalSeconds} s, still not: {words}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Looks until the condition holds; fails after two minutes, with the condition's own words.</summary>
    public static Task BecomesTrueAsync(
        Func<bool> condition, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))] string? words = null) =>
        BecomesTrueAsync(() => Task.FromResult(condition()), words);

    /// <summary>The task's result, within two minutes.</summary>
    public static Task<T> ArrivesAsync<T>(Task<T> task) => task.WaitAsync(Patience, TestContext.Current.CancellationToken);
}
