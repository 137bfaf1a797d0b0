using System.Diagnostics.Metrics;
using Fadu.Host.Serving.Metrics;

namespace Fadu.Host.Tests.Serving.Metrics;

public sealed class MetricRecorderTests
{
    [Fact]
    public void Every_kind_of_instrument_is_told()
    {
        using var recorder = new MetricRecorder();
        using var meter = new Meter("Fadu.Test");
        var (seen, readers) = (5, new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 });
        meter.CreateObservableCounter("t.seen", () => seen);
        meter.CreateObservableGauge("t.lag", () => readers.Select(reader => new Measurement<int>(reader.Value, new KeyValuePair<string, object?>("reader", reader.Key))));
        meter.CreateCounter<long>("t.done").Add(2, new("b", "2"), new("a", null), new KeyValuePair<string, object?>("aa", true));
        var up = meter.CreateUpDownCounter<int>("t.open");
        up.Add(3);
        up.Add(-1);
        var gauge = meter.CreateGauge<double>("t.last");
        gauge.Record(7);
        gauge.Record(8.5);
        var size = meter.CreateHistogram<long>("t.size", "By");
        size.Record(100);
        size.Record(101);

        recorder.Write();
        readers.Remove("a");
        var told = string.Join('\n', recorder.Write().Split('\n').Where(line => line.StartsWith("t_", StringComparison.Ordinal)));

        told.ShouldBe(
            """
            t_done_total{aa="True",b="2"} 2
            t_lag{reader="b"} 2
            t_last 8.5
            t_open 2
            t_seen_total 5
            t_size_bytes_bucket{le="100"} 1
            t_size_bytes_bucket{le="1000"} 2
            t_size_bytes_bucket{le="10000"} 2
            t_size_bytes_bucket{le="100000"} 2
            t_size_bytes_bucket{le="1000000"} 2
            t_size_bytes_bucket{le="10000000"} 2
            t_size_bytes_bucket{le="+Inf"} 2
            t_size_bytes_sum 201
            t_size_bytes_count 2
            """);
    }

    [Fact]
    public void Made_up_values_do_not_fill_the_memory()
    {
        using var recorder = new MetricRecorder();
        using var meter = new Meter("Fadu.Test");
        var counter = meter.CreateCounter<int>("t.many");
        for (var i = 0; i < 2_000; i++)
            counter.Add(1, new KeyValuePair<string, object?>("who", i));

        var lines = recorder.Write().Split('\n').Where(line => line.StartsWith("t_many", StringComparison.Ordinal)).ToArray();

        lines.Length.ShouldBe(501);
        lines.ShouldContain("t_many_total{overflow=\"true\"} 1500");
    }
}
