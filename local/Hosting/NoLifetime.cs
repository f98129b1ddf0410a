namespace AmiServerless.Local.Hosting;

/// <summary>Leaves signals to whoever started the host: a test runner has its own use for Ctrl-C.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
