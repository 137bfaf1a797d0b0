using System.Diagnostics;
using System.Diagnostics.Metrics;
using Fadu.Indicators.Scoring;

namespace Fadu.Application.Telemetry;

/// <summary>What is measured, under the name <c>Fadu.Application</c>. Costs next to nothing while nobody listens.</summary>
internal static class Measurements
{
    private const string Name = "Fadu.Application";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Activities = new(Name);

    private static readonly Histogram<double> Commands = Meter.CreateHistogram<double>(
        "fadu.command.duration", "s", "How long commands take, by kind and by what came of them.");

    private static readonly Histogram<double> Scoring = Meter.CreateHistogram<double>("fadu.score.duration", "s", "How long scoring all units of a round takes.");

    private static readonly Gauge<long> FormulaErrors = Meter.CreateGauge<long>(
        "fadu.formula.errors", "{formula}", "Formulas of units that gave nothing because of what they computed, when a round was last scored.");

    /// <summary>Begins the trace of a command; null while nobody listens.</summary>
    public static Activity? BeginCommand() => Activities.StartActivity("command", ActivityKind.Internal);

    /// <summary>Counts a command.</summary>
    /// <param name="command">Its kind.</param>
    /// <param name="outcome">done, repeated, nothing, refused or failed.</param>
    /// <param name="taken">How long it took.</param>
    public static void CountCommand(string command, string outcome, TimeSpan taken) =>
        Commands.Record(taken.TotalSeconds, new("command", command), new("outcome", outcome));

    /// <summary>Computes scores and measures how long that takes.</summary>
    /// <param name="round">Code of the round.</param>
    /// <param name="score">Computes them.</param>
    public static RoundScores Score(string round, Func<RoundScores> score)
    {
        using var activity = Activities.StartActivity("score", ActivityKind.Internal);
        activity?.SetTag("fadu.round", round);
        var begun = Stopwatch.GetTimestamp();
        var scores = score();
        Scoring.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        if (FormulaErrors.Enabled)
            FormulaErrors.Record(scores.FormulaErrors, new KeyValuePair<string, object?>("round", round));
        return scores;
    }
}
