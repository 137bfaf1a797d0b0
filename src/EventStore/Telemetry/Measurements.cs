using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Fadu.EventStore.Telemetry;

/// <summary>What is measured, under the name <c>Fadu.EventStore</c>. Costs next to nothing while nobody listens.</summary>
internal static class Measurements
{
    private const string Name = "Fadu.EventStore";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Activities = new(Name);
    private static readonly Counter<long> Appended = Meter.CreateCounter<long>("fadu.events.appended", "{event}", "Events that were stored.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "fadu.append.duration", "s", "How long appending takes, by what came of it.");

    /// <summary>Begins the trace of an append; null while nobody listens.</summary>
    public static Activity? BeginAppend() => Activities.StartActivity("append", ActivityKind.Client);

    /// <summary>Counts an append.</summary>
    /// <param name="events">How many events were stored by it.</param>
    /// <param name="outcome">appended, repeated, conflicted or failed.</param>
    /// <param name="taken">How long it took.</param>
    public static void CountAppend(int events, string outcome, TimeSpan taken)
    {
        if (events > 0)
            Appended.Add(events);
        Duration.Record(taken.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
    }
}
