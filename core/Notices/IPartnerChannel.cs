namespace AmiServerless.Core.Notices;

/// <summary>The way out to partner agencies: Service Bus in Azure, one Azurite queue per agency on one machine.</summary>
public interface IPartnerChannel
{
    /// <summary>
    /// Delivers a notice to one agency, at most once for a given id: calling it again with the same id, after success or after a
    /// failure whose outcome is unknown, does not make a second delivery.
    /// </summary>
    /// <param name="agency">Agency id, kebab-case: the queue, the subscription and the correlation property.</param>
    /// <param name="id">The notice's deterministic id, also the CloudEvent's.</param>
    /// <param name="cloudEvent">The CloudEvent, structured JSON, UTF-8.</param>
    /// <param name="cancellation">Stops the call.</param>
    Task DeliverAsync(string agency, string id, ReadOnlyMemory<byte> cloudEvent, CancellationToken cancellation);
}
