using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using AmiServerless.Core.Operations;
using AmiServerless.Core.Storage;
using AmiServerless.Core.Telemetry;
using AmiServerless.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AmiServerless.Tests.Telemetry;

public sealed class AmiTelemetryTests(AzuriteFixture azurite)
{
    [Fact]
    public void Instruments_All_SpeakOnlyWhenWritten()
    {
        Assert.NotNull(AmiTelemetry.Source);
        using var measurements = new Measurements();

        // One that is asked speaks for every instance, also for those that never swept.
        Assert.NotEmpty(measurements.Instruments);
        Assert.DoesNotContain(measurements.Instruments, instrument => instrument.IsObservable);
    }

    [Fact]
    public async Task Sweep_WithWorkPastItsTime_SaysHowMuchWaitsInEachQueue()
    {
        await using var service = await Service.StartAsync(azurite, withQueues: false);
        var draft = await service.OpenAsync();
        await draft.SubmitAsync();
        service.Clock.Advance(Outbox.Patience);
        using var measurements = new Measurements();

        await service.Services.GetRequiredService<OutboxSweep>().SweepAsync(TestContext.Current.CancellationToken);

        Assert.Equal(QueueNames.All, measurements.Of("ami.outbox.waiting").Select(measurement => measurement.Queue));
        Assert.Equal([1, 0, 0, 0], measurements.Of("ami.outbox.waiting").Select(measurement => measurement.Value));
        Assert.Equal([0], measurements.Of("ami.outbox.dead").Select(measurement => measurement.Value));
        Assert.Single(measurements.Of("ami.deadline.seconds"));
    }

    /// <summary>What was measured by the test itself: others run beside it and measure too.</summary>
    private sealed class Measurements : IDisposable
    {
        private readonly AsyncLocal<bool> own = new() { Value = true };
        private readonly ConcurrentQueue<(string Name, string? Queue, double Value)> all = new();
        private readonly ConcurrentBag<Instrument> instruments = [];
        private readonly MeterListener listener;

        public Measurements()
        {
            listener = new MeterListener
            {
                InstrumentPublished = (instrument, listening) =>
                {
                    if (instrument.Meter.Name != AmiTelemetry.Name)
                        return;
                    instruments.Add(instrument);
                    listening.EnableMeasurementEvents(instrument);
                },
            };
            listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            listener.Start();
        }

        public IReadOnlyCollection<Instrument> Instruments => instruments;

        public IEnumerable<(string? Queue, double Value)> Of(string name) => all.Where(measurement => measurement.Name == name).Select(measurement => (measurement.Queue, measurement.Value));

        public void Dispose() => listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (own.Value)
                all.Enqueue((instrument.Name, tags.IsEmpty ? null : (string?)tags[0].Value, value));
        }
    }
}
