namespace Fadu.Host.Serving.Metrics;

/// <summary>Names as Prometheus takes them.</summary>
/// <remarks>Source: https://prometheus.io/docs/concepts/data_model/ and OpenTelemetry's "Prometheus and OpenMetrics Compatibility".</remarks>
internal static class PrometheusNames
{
    /// <summary>The name of an instrument: its own with the unit, and <c>_total</c> for a counter.</summary>
    public static string OfMetric(string instrument, string? unit, MetricKind kind)
    {
        var name = Clean(instrument);
        if (WordOf(unit) is { } word && !name.EndsWith("_" + word, StringComparison.Ordinal))
            name += "_" + word;
        return kind is MetricKind.Counter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    /// <summary>The name of a label.</summary>
    public static string OfLabel(string tag) => Clean(tag);

    private static string Clean(string name)
    {
        var clean = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return clean.Length == 0 || char.IsAsciiDigit(clean[0]) ? "_" + clean : clean;
    }

    // What stands in braces says what is counted, which the name says already.
    private static string? WordOf(string? unit) => unit switch
    {
        "s" => "seconds",
        "ms" => "milliseconds",
        "By" => "bytes",
        "%" => "percent",
        _ => null,
    };
}
