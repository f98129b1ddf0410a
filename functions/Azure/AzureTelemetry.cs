using AmiServerless.Core.Telemetry;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace AmiServerless.Functions.Azure;

/// <summary>
/// Traces, metrics and logs to Azure Monitor. A trace follows an application from its HTTP request, through the queue messages that
/// carry its <c>traceparent</c>, to the notices that come of it, with each call to storage and Service Bus on the way.
/// </summary>
internal static class AzureTelemetry
{
    private const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    public static IServiceCollection AddAzureTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource(AmiTelemetry.Name, "Azure.*"))
            .WithMetrics(metrics => metrics.AddMeter(AmiTelemetry.Name));
        // `func start` on a developer's machine has nowhere to send it.
        if (configuration[ConnectionString] is { Length: > 0 } connection)
        {
            telemetry.UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = connection;
                options.Credential = AzureIdentity.For(configuration[$"{StorageAccountOptions.Section}:{nameof(StorageAccountOptions.ClientId)}"] ?? "");
                // In a rush traces are sampled (five a second and instance, by default); what is logged is never dropped with them.
                options.EnableTraceBasedLogsSampler = false;
            });
        }
        return services;
    }
}
