namespace Fadu.Host.Serving.Metrics;

/// <summary>Kinds of metrics that Prometheus tells apart; summaries are not used.</summary>
internal enum MetricKind
{
    /// <summary>Only grows.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>Counts by size.</summary>
    Histogram,
}
