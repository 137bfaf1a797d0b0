using System.Diagnostics;
using Fadu.Host.Logging;
using Fadu.Host.Settings;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TraceOptions = Fadu.Host.Settings.TraceOptions;

namespace Fadu.Host.Serving.Tracing;

/// <summary>Sends traces where the settings say. A request that comes with a W3C <c>traceparent</c> is part of its caller's trace.</summary>
internal sealed class TraceExport : IDisposable
{
    private const int SpanEnded = 2402;

    private const string Prefix = "Fadu.";

    // The server's own span of each request; what it says of it has neither address nor query.
    private const string Requests = "Microsoft.AspNetCore";

    private readonly IDisposable? _running;

    /// <param name="options">Where to, and how many.</param>
    /// <param name="log">Takes spans as lines.</param>
    public TraceExport(TraceOptions options, ILogger<TraceExport> log) => _running = options.Target switch
    {
        TraceTarget.Log => ToLog(options, log),
        TraceTarget.Otlp => Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(resource => resource.AddService("fadu"))
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.Share)))
            .AddSource(Prefix + "*", Requests)
            .AddOtlpExporter(exporter => exporter.Endpoint = options.Endpoint)
            .Build(),
        _ => null,
    };

    /// <inheritdoc />
    public void Dispose() => _running?.Dispose();

    private static ActivityListener ToLog(TraceOptions options, ILogger log)
    {
        var sampler = new TraceIdRatioBasedSampler(options.Share);
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith(Prefix, StringComparison.Ordinal) || source.Name == Requests,
            Sample = (ref options) => sampler.ShouldSample(new(default, options.TraceId, options.Name, options.Kind)).Decision is SamplingDecision.RecordAndSample
                ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.PropagationData,
            ActivityStopped = activity =>
            {
                if (activity.Recorded)
                {
                    log.Tell(LogLevel.Information, SpanEnded, "{Source} {Span}: {Milliseconds} ms",
                        ("Source", activity.Source.Name), ("Span", activity.DisplayName), ("Milliseconds", Math.Round(activity.Duration.TotalMilliseconds, 3)),
                        ("SpanId", activity.SpanId.ToHexString()), ("Parent", activity.ParentSpanId == default ? null : activity.ParentSpanId.ToHexString()), ("Status", activity.Status.ToString()));
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
