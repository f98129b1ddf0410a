using AmiServerless.Core.Campaigns;
using AmiServerless.Local.Demonstration;
using AmiServerless.Local.Hosting;

using var signal = new ShutdownSignal();
try
{
    var options = LocalHostOptions.Parse(args);
    var calls = LocalCalls.Load(Path.Combine(RepositoryRoot.Path, "campaigns"), options.Clock.GetUtcNow());
    var open = calls.All[^1].Campaign;
    if (options.Demo)
    {
        // Data of its own: the demonstration moves the clock to the deadline, and leaves nothing behind.
        var folder = Directory.CreateTempSubdirectory("ami-demo-").FullName;
        try
        {
            await using var demo = await LocalHost.StartAsync(
                options with { DataFolder = folder, Port = 0 }, builder => LocalService.AddTo(builder, calls, folder, port: 7071), signal.Token);
            using var demonstration = new Demonstration(demo, open, options.Clock, signal.Token);
            await demonstration.PlayAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    await using var host = await LocalHost.StartAsync(
        options, builder => LocalService.AddTo(builder, calls, options.DataFolder, options.Port), signal.Token);
    var agent = host.Services.GetRequiredService<LocalTokens>().Issue("Agent de démonstration", "agent");
    var form = options.WebFolder is null ? "" : $"""
          The form   {host.Address}
          The call   {host.Address}appels/{open.Id}

        """;
    Console.WriteLine($"""

        AmiServerless runs.
        {form}  The API    {host.Address}api/campaigns/{open.Id}, by functions/openapi.yaml
          Data       {options.DataFolder}
          An agent's token, for twelve hours:
          {agent}
        Ctrl-C stops it; the next start goes on with the same data.

        """);
    await host.WaitAsync(signal.Token);
    return 0;
}
catch (LocalHostException told)
{
    await Console.Error.WriteLineAsync(told.Message);
    return 1;
}
catch (InvalidCampaignsException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
catch (OperationCanceledException) when (signal.Token.IsCancellationRequested)
{
    return 130;
}
