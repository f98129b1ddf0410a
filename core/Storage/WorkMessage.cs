using System.Text.Json;
using AmiServerless.Core.Json;

namespace AmiServerless.Core.Storage;

/// <summary>A message of the Storage queues: it names an outbox row and nothing else; the state is in the table.</summary>
/// <param name="Partition">Partition of the row.</param>
/// <param name="Outbox">Key of the row.</param>
/// <param name="TraceParent">The trace it belongs to (W3C traceparent).</param>
public sealed record WorkMessage(string Partition, string Outbox, string? TraceParent = null)
{
    /// <summary>Reads a message. One that is not ours throws: the queue gives it up after its tries and an agent sees it.</summary>
    public static WorkMessage Parse(string body) =>
        JsonSerializer.Deserialize<WorkMessage>(body, AmiJson.Options) ?? throw new JsonException("The message is null.");

    /// <summary>The body to send.</summary>
    public string ToBody() => JsonSerializer.Serialize(this, AmiJson.Options);
}
