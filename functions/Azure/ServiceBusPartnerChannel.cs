using AmiServerless.Core.Notices;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AmiServerless.Functions.Azure;

/// <summary>
/// Publishes notices on the Service Bus topic <c>notices</c>. The message id is the notice's, so the topic drops a notice it has
/// already taken; the property <c>agency</c> is what each agency's subscription filters on.
/// </summary>
internal sealed class ServiceBusPartnerChannel(ServiceBusSender sender) : IPartnerChannel
{
    /// <summary>Name of the topic.</summary>
    public const string Topic = "notices";

    /// <summary>Application property with the agency's id.</summary>
    public const string AgencyProperty = "agency";

    /// <inheritdoc />
    public Task DeliverAsync(string agency, string id, ReadOnlyMemory<byte> cloudEvent, CancellationToken cancellation) =>
        sender.SendMessageAsync(
            new ServiceBusMessage(cloudEvent)
            {
                MessageId = id,
                ContentType = "application/cloudevents+json; charset=utf-8",
                ApplicationProperties = { [AgencyProperty] = agency },
            },
            cancellation);
}

/// <summary>Registers the way out to partner agencies.</summary>
internal static class ServiceBusPartners
{
    public static IServiceCollection AddServiceBusPartners(this IServiceCollection services)
    {
        services.AddOptions<ServiceBusOptions>().BindConfiguration(ServiceBusOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<ServiceBusOptions>>().Value;
            return new ServiceBusClient(options.FullyQualifiedNamespace, AzureIdentity.For(options.ClientId));
        });
        services.AddSingleton(provider => provider.GetRequiredService<ServiceBusClient>().CreateSender(ServiceBusPartnerChannel.Topic));
        services.AddSingleton<IPartnerChannel, ServiceBusPartnerChannel>();
        return services;
    }
}
