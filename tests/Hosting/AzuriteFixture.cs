using System.Globalization;
using AmiServerless.Local.Storage;
using AmiServerless.Tests.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace AmiServerless.Tests.Hosting;

/// <summary>
/// One Azurite for all tests, in a folder of its own: take it as a constructor parameter. It starts at the first look at
/// <see cref="ConnectionString"/>, so that a run of pure tests does without.
/// </summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ami-azurite-").FullName;

    /// <summary>On the thread pool, since the first to ask waits for it on one of the runner's few threads.</summary>
    private readonly Lazy<Task<AzuriteProcess>> azurite;
    private int prefixes;

    public AzuriteFixture() => azurite = new(() =>
        Task.Run(() => AzuriteProcess.StartAsync(folder, AzuritePorts.Free, Console.Error, CancellationToken.None)));

    /// <summary>How to reach it. The first look takes as long as Azurite does to start.</summary>
    public string ConnectionString => azurite.Value.GetAwaiter().GetResult().ConnectionString;

    /// <summary>Starts the names of tables, queues and containers: each test class, or test, has its own.</summary>
    public string NewPrefix() => string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref prefixes)}x");

    public async ValueTask DisposeAsync()
    {
        if (azurite.IsValueCreated)
            await (await azurite.Value).DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
