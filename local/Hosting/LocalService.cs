using AmiServerless.Core;
using AmiServerless.Core.Campaigns;

namespace AmiServerless.Local.Hosting;

/// <summary>The service on one machine: the core, with this machine's calls, keys and address.</summary>
public static class LocalService
{
    /// <summary>Adds it to a local host that is being composed.</summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="calls">The calls taken.</param>
    /// <param name="dataFolder">Where this machine's keys are kept.</param>
    /// <param name="port">Port of the public address.</param>
    public static void AddTo(IHostApplicationBuilder builder, CallCatalogue calls, string dataFolder, int port)
    {
        var keys = LocalKeys.In(dataFolder);
        builder.Configuration.AddInMemoryCollection(
        [
            new("Receipts:SigningKeys:0", keys.Receipts),
            new("SignIn:LocalKey", keys.SignInPublic),
            new("Site:BaseUrl", $"http://localhost:{port}"),
        ]);
        builder.Services.AddAmiServerless(calls);
        builder.Services.AddSingleton(services => new LocalTokens(keys, services.GetRequiredService<TimeProvider>()));
    }
}
