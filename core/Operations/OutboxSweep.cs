using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Storage;
using AmiServerless.Core.Telemetry;

namespace AmiServerless.Core.Operations;

/// <summary>Every half minute, sends again what should have been done by now in any campaign, and measures what waits.</summary>
public sealed class OutboxSweep(CallCatalogue calls, Outbox outbox, TimeProvider clock)
{
    /// <summary>Sweeps all partitions.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var states = new List<OutboxState>();
        foreach (var call in calls.All)
        {
            for (var shard = 0; shard < ApplicationNumber.Shards; shard++)
                states.Add(await outbox.SweepAsync(TableKeys.Partition(call.Campaign.Id, shard), cancellation));
        }
        AmiTelemetry.RecordOutbox(
            QueueNames.All.Select(queue => KeyValuePair.Create(queue, states.Sum(state => state.Waiting.GetValueOrDefault(queue)))),
            states.Sum(state => state.Dead));
        var now = clock.GetUtcNow();
        var deadlines = calls.All.Select(call => call.Campaign.Calendar.Deadline - now).ToList();
        AmiTelemetry.RecordDeadline(deadlines.Where(left => left > TimeSpan.Zero).DefaultIfEmpty(deadlines.DefaultIfEmpty().Max()).Min());
    }
}
