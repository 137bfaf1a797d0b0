using System.Globalization;
using System.Text;

namespace Fadu.Host.Serving.Metrics;

/// <summary>Writes metrics in the text format of Prometheus, version 0.0.4.</summary>
/// <remarks>Source: https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format.</remarks>
internal sealed class PrometheusText
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    /// <summary>Begins a metric; all of its samples follow.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="help">What it is; may be empty.</param>
    /// <param name="kind">Its kind.</param>
    public void Begin(string name, string help, MetricKind kind)
    {
        if (help.Length > 0)
            _text.Append("# HELP ").Append(name).Append(' ').Append(Escape(help, quotes: false)).Append('\n');
        _text.Append("# TYPE ").Append(name).Append(' ').Append(kind.ToString().ToLowerInvariant()).Append('\n');
    }

    /// <summary>Writes one sample.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="labels">As <see cref="Labels"/> gave them.</param>
    /// <param name="value">Its value; may be infinite or no number.</param>
    public void Sample(string name, string labels, double value)
    {
        _text.Append(name);
        if (labels.Length > 0)
            _text.Append('{').Append(labels).Append('}');
        _text.Append(' ').Append(Number(value)).Append('\n');
    }

    /// <summary>Writes the samples of a histogram.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="labels">As <see cref="Labels"/> gave them.</param>
    /// <param name="bounds">Upper bounds, ascending, without the infinite one.</param>
    /// <param name="counts">How many fell between each bound and the one before; one more for those above all.</param>
    /// <param name="sum">The sum of what was counted.</param>
    public void Histogram(string name, string labels, IReadOnlyList<double> bounds, IReadOnlyList<long> counts, double sum)
    {
        var (before, total) = (labels.Length == 0 ? "" : labels + ",", 0L);
        for (var i = 0; i < counts.Count; i++)
        {
            total += counts[i];
            Sample(name + "_bucket", $"{before}le=\"{(i < bounds.Count ? Number(bounds[i]) : "+Inf")}\"", total);
        }

        Sample(name + "_sum", labels, sum);
        Sample(name + "_count", labels, total);
    }

    /// <summary>Labels as they stand between the braces, in the order given.</summary>
    public static string Labels(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(',', tags.Select(tag => $"{PrometheusNames.OfLabel(tag.Key)}=\"{Escape(Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "", quotes: true)}\""));

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    // In a help text quotes stay as they are.
    private static string Escape(string text, bool quotes)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return quotes ? escaped.Replace("\"", "\\\"", StringComparison.Ordinal) : escaped;
    }

    private static string Number(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsPositiveInfinity(value) ? "+Inf" : double.IsNegativeInfinity(value) ? "-Inf" : value.ToString("R", CultureInfo.InvariantCulture);
}
