using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Fadu.Host.Serving.Metrics;

/// <summary>One instrument with everything that was measured by it.</summary>
internal sealed class Metric
{
    // Beyond it, what is measured is counted under one label, so that whoever makes up values can't fill the memory.
    private const int MostCells = 500;

    private const string Overflow = "overflow=\"true\"";

    private static readonly double[] _seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    private static readonly double[] _amounts = [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    // The same for every request here, or told by its route already.
    private static readonly string[] _dropped = ["network.protocol.name", "network.protocol.version", "network.type", "network.transport", "url.scheme", "server.address", "server.port"];

    private readonly ConcurrentDictionary<string, MetricCell> _cells = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<double> _bounds;
    private readonly bool _isGauge;

    /// <param name="instrument">What measures.</param>
    public Metric(Instrument instrument)
    {
        (Kind, Observed) = KindOf(instrument.GetType().Name);
        Name = PrometheusNames.OfMetric(instrument.Name, instrument.Unit, Kind);
        _isGauge = instrument.GetType().Name.StartsWith("Gauge`", StringComparison.Ordinal);
        Help = instrument.Description ?? "";
        _bounds = Kind is not MetricKind.Histogram ? []
            : (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries ?? (instrument.Unit is "s" ? _seconds : _amounts);
    }

    /// <summary>As Prometheus knows it.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public string Help { get; }

    /// <summary>Its kind.</summary>
    public MetricKind Kind { get; }

    /// <summary>Whether its values are asked for, instead of told as they come.</summary>
    public bool Observed { get; }

    /// <summary>Takes a measurement.</summary>
    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var cell = CellOf(tags);
        if (Kind is MetricKind.Histogram)
            cell.Count(value);
        else if (Observed || _isGauge)
            cell.Set(value);
        else
            cell.Add(value);
    }

    /// <summary>Forgets what was observed before it is asked for anew: what is gone must not stay.</summary>
    public void Forget() => _cells.Clear();

    /// <summary>Writes it.</summary>
    public void Write(PrometheusText text)
    {
        if (_cells.IsEmpty)
            return;
        text.Begin(Name, Help, Kind);
        foreach (var (labels, cell) in _cells.OrderBy(cell => cell.Key, StringComparer.Ordinal))
        {
            var (value, counts) = cell.Read();
            if (Kind is MetricKind.Histogram)
                text.Histogram(Name, labels, _bounds, counts, value);
            else
                text.Sample(Name, labels, value);
        }
    }

    private MetricCell CellOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kept = new List<KeyValuePair<string, object?>>(tags.Length);
        foreach (var tag in tags)
        {
            if (!_dropped.Contains(tag.Key) && tag.Value is not null)
                kept.Add(tag);
        }

        kept.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        var labels = PrometheusText.Labels(kept);
        return _cells.TryGetValue(labels, out var cell) ? cell : _cells.GetOrAdd(_cells.Count < MostCells ? labels : Overflow, _ => new(_bounds));
    }

    private static (MetricKind Kind, bool Observed) KindOf(string type) => type.Split('`')[0] switch
    {
        "Counter" => (MetricKind.Counter, false),
        "ObservableCounter" => (MetricKind.Counter, true),
        "Histogram" => (MetricKind.Histogram, false),
        "ObservableGauge" or "ObservableUpDownCounter" => (MetricKind.Gauge, true),
        _ => (MetricKind.Gauge, false),
    };
}
