using AmiServerless.Core;
using AmiServerless.Core.Campaigns;
using AmiServerless.Functions.Azure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// The host in Azure. Every setting it reads is listed in infra/modules/functions.bicep.
var builder = FunctionsApplication.CreateBuilder(args);
var calls = CallCatalogue.Load(Path.Combine(AppContext.BaseDirectory, builder.Configuration["Campaigns:Path"] ?? "campaigns"));
if (builder.Configuration.GetValue<DateTimeOffset?>("Campaigns:DemonstrationUntil") is { } until)
    calls = DemonstrationCampaign.AddTo(calls, until);

builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ProblemMiddleware>();
builder.Services.AddTransient<IStartupFilter, ArrivalStamp>();
builder.Services.AddTransient<IStartupFilter, ExposedHeaders>();

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddAmiServerless(calls);
builder.Services.RequireSignIn();
builder.Services.AddAzureStorage();
builder.Services.AddServiceBusPartners();
builder.Services.AddAzureTelemetry(builder.Configuration);

// As large as the largest file of any campaign, and a little more, so that the service itself refuses the next byte and says why.
const long Margin = 1024 * 1024;
builder.Services.Configure<KestrelServerOptions>(kestrel =>
    kestrel.Limits.MaxRequestBodySize = calls.All.Max(call => call.Campaign.Attachments.MaxFileBytes) + Margin);

await builder.Build().RunAsync();
