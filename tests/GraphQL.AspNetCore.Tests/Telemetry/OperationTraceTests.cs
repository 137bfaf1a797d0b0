using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Fadu.GraphQL.AspNetCore.Tests.Telemetry;

// What is measured is measured for the whole process; these tests look only at what they cause themselves.
public sealed class OperationTraceTests
{
    [Fact]
    public async Task A_trace_names_the_operation_and_its_document_but_no_values()
    {
        var traces = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Fadu.GraphQL",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = traces.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var service = await TestService.StartAsync(TestService.Options);
        const string Document = "query TracedAlone($t: String!) { echo(text: $t) }";

        await TestService.TextAsync(service.PostAsync($$$"""{"query":"{{{Document}}}","variables":{"t":"a secret"}}""", null));

        await TestService.UntilAsync(() => traces.Any(IsMine));
        var trace = traces.Single(IsMine);
        trace.DisplayName.ShouldBe("query");
        trace.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").ShouldBe(
        [
            "graphql.document.hash=sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document))),
            "graphql.operation.type=query",
            "graphql.operation.name=TracedAlone",
            "graphql.outcome=ok",
        ]);

        static bool IsMine(Activity activity) => Equals(activity.GetTagItem("graphql.operation.name"), "TracedAlone");
    }

    [Theory]
    [InlineData("{ hello }", "graphql.server.request.duration graphql.operation.type=query graphql.outcome=ok")]
    [InlineData("{ hello fail }", "graphql.server.request.duration graphql.operation.type=query graphql.outcome=partial")]
    [InlineData("{ failHard }", "graphql.server.request.duration graphql.operation.type=query graphql.outcome=failed")]
    [InlineData("mutation { echo(text: \\\"a\\\") }", "graphql.server.request.duration graphql.operation.type=mutation graphql.outcome=ok")]
    [InlineData("{ nosuch }", "graphql.server.request.refused graphql.error.code=VALIDATION_FAILED")]
    [InlineData("{ hello }", "graphql.server.response.size ")]
    public async Task Operations_are_measured_by_kind_and_outcome(string document, string measured)
    {
        var seen = new ConcurrentQueue<string>();
        using var listener = Listen((instrument, tags) => seen.Enqueue($"{instrument} {tags}"));
        await using var service = await TestService.StartAsync(TestService.Options);

        await TestService.TextAsync(service.PostAsync($$$"""{"query":"{{{document}}}"}""", null));

        await TestService.UntilAsync(() => seen.Contains(measured, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_no_request_is_counted_by_its_code()
    {
        var seen = new ConcurrentQueue<string>();
        using var listener = Listen((instrument, tags) => seen.Enqueue($"{instrument} {tags}"));
        await using var service = await TestService.StartAsync(TestService.Options);

        await TestService.TextAsync(service.PostAsync("[]", null));

        await TestService.UntilAsync(() => seen.Contains("graphql.server.request.refused graphql.error.code=BATCH_REFUSED", StringComparer.Ordinal));
    }

    private static MeterListener Listen(Action<string, string> onMeasured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Fadu.GraphQL")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => onMeasured(instrument.Name, Text(tags)));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => onMeasured(instrument.Name, Text(tags)));
        listener.Start();
        return listener;
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new List<string>();
        foreach (var (key, value) in tags)
            text.Add(string.Create(CultureInfo.InvariantCulture, $"{key}={value}"));
        return string.Join(' ', text);
    }
}
