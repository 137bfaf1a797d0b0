using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Fadu.Host.Serving.Metrics;

/// <summary>Takes what the process measures and tells it on request.</summary>
internal sealed class MetricRecorder : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, Metric> _metrics = new();
    private readonly Lock _one = new();

    /// <summary>Begins to take measurements of this program, of the server and of the runtime.</summary>
    public MetricRecorder()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (IsWanted(instrument.Meter.Name))
                listener.EnableMeasurementEvents(instrument, _metrics.GetOrAdd(instrument, made => new(made)));
        };
        _listener.MeasurementsCompleted = (instrument, _) => _metrics.TryRemove(instrument, out var gone);
        Take<byte>(static value => value);
        Take<short>(static value => value);
        Take<int>(static value => value);
        Take<long>(static value => value);
        Take<float>(static value => value);
        Take<double>(static value => value);
        Take<decimal>(static value => (double)value);
        _listener.Start();
    }

    /// <summary>Everything measured so far.</summary>
    public string Write()
    {
        // Two who ask at once would take away what the other has just observed.
        lock (_one)
        {
            foreach (var metric in _metrics.Values.Where(metric => metric.Observed))
                metric.Forget();
            _listener.RecordObservableInstruments();
            var text = new PrometheusText();
            // Two instruments of one name, as those of two meters, are one metric; the first is told.
            foreach (var metric in _metrics.Values.DistinctBy(metric => metric.Name).OrderBy(metric => metric.Name, StringComparer.Ordinal))
                metric.Write(text);
            return text.ToString();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();

    private void Take<T>(Func<T, double> toDouble)
        where T : struct =>
        _listener.SetMeasurementEventCallback<T>((_, value, tags, state) => (state as Metric)?.Record(toDouble(value), tags));

    private static bool IsWanted(string meter) =>
        meter.StartsWith("Fadu.", StringComparison.Ordinal) || meter is "Microsoft.AspNetCore.Hosting" or "Microsoft.AspNetCore.Server.Kestrel" or "System.Runtime";
}
