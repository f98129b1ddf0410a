using AmiServerless.Local.Hosting;

using var signal = new ShutdownSignal();
try
{
    var options = LocalHostOptions.Parse(args);
    await using var host = await LocalHost.StartAsync(options, configure: null, signal.Token);
    Console.WriteLine($"The local host answers at {host.Address}. Ctrl-C stops it.");
    await host.WaitAsync(signal.Token);
    return 0;
}
catch (LocalHostException told)
{
    await Console.Error.WriteLineAsync(told.Message);
    return 1;
}
catch (OperationCanceledException) when (signal.Token.IsCancellationRequested)
{
    return 130;
}
