using Fadu.Host.Serving.Metrics;

namespace Fadu.Host.Tests.Serving.Metrics;

public sealed class PrometheusTextTests
{
    /// <summary>The example of the format's description, as far as this program writes such metrics.</summary>
    /// <remarks>https://prometheus.io/docs/instrumenting/exposition_formats/#text-format-example; without time stamps, which are optional.</remarks>
    [Fact]
    public void The_published_example_is_written_as_published()
    {
        var text = new PrometheusText();
        text.Begin("http_requests_total", "The total number of HTTP requests.", MetricKind.Counter);
        text.Sample("http_requests_total", PrometheusText.Labels([new("method", "post"), new("code", 200)]), 1027);
        text.Sample("http_requests_total", PrometheusText.Labels([new("method", "post"), new("code", 400)]), 3);
        text.Sample("msdos_file_access_time_seconds", PrometheusText.Labels([new("path", "C:\\DIR\\FILE.TXT"), new("error", "Cannot find file:\n\"FILE.TXT\"")]), 1.458255915e9);
        text.Sample("metric_without_timestamp_and_labels", "", 12.47);
        text.Sample("something_weird", PrometheusText.Labels([new("problem", "division by zero")]), double.PositiveInfinity);
        text.Begin("http_request_duration_seconds", "A histogram of the request duration.", MetricKind.Histogram);
        text.Histogram("http_request_duration_seconds", "", [0.05, 0.1, 0.2, 0.5, 1], [24054, 9390, 66948, 28997, 4599, 10332], 53423);

        text.ToString().ShouldBe(
            """
            # HELP http_requests_total The total number of HTTP requests.
            # TYPE http_requests_total counter
            http_requests_total{method="post",code="200"} 1027
            http_requests_total{method="post",code="400"} 3
            msdos_file_access_time_seconds{path="C:\\DIR\\FILE.TXT",error="Cannot find file:\n\"FILE.TXT\""} 1458255915
            metric_without_timestamp_and_labels 12.47
            something_weird{problem="division by zero"} +Inf
            # HELP http_request_duration_seconds A histogram of the request duration.
            # TYPE http_request_duration_seconds histogram
            http_request_duration_seconds_bucket{le="0.05"} 24054
            http_request_duration_seconds_bucket{le="0.1"} 33444
            http_request_duration_seconds_bucket{le="0.2"} 100392
            http_request_duration_seconds_bucket{le="0.5"} 129389
            http_request_duration_seconds_bucket{le="1"} 133988
            http_request_duration_seconds_bucket{le="+Inf"} 144320
            http_request_duration_seconds_sum 53423
            http_request_duration_seconds_count 144320

            """);
    }

    [Fact]
    public void A_help_text_keeps_its_quotes_and_escapes_its_lines()
    {
        var text = new PrometheusText();
        text.Begin("a", "one \"two\" \\ three\nfour", MetricKind.Gauge);
        text.Sample("a", "", double.NaN);
        text.Sample("a", "", double.NegativeInfinity);

        text.ToString().ShouldBe("# HELP a one \"two\" \\\\ three\\nfour\n# TYPE a gauge\na NaN\na -Inf\n");
    }

    [Theory]
    [InlineData("http.server.request.duration", "s", "Histogram", "http_server_request_duration_seconds")]
    [InlineData("fadu.events.appended", "{event}", "Counter", "fadu_events_appended_total")]
    [InlineData("graphql.server.response.size", "By", "Histogram", "graphql_server_response_size_bytes")]
    [InlineData("wait_seconds", "s", "Gauge", "wait_seconds")]
    [InlineData("9 lives", null, "Counter", "_9_lives_total")]
    public void An_instrument_is_named_as_Prometheus_names_metrics(string instrument, string? unit, string kind, string name) =>
        PrometheusNames.OfMetric(instrument, unit, Enum.Parse<MetricKind>(kind)).ShouldBe(name);
}
