using System.Diagnostics;
using Fadu.Host.Logging;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Serving.Tracing;

/// <summary>Writes a line for each command: what kind, on which unit, what came of it, where its last event stands; never its values.</summary>
internal sealed class CommandLog : IDisposable
{
    private const int CommandEnded = 2401;

    private readonly ActivityListener _listener;

    /// <param name="log">Takes the lines.</param>
    public CommandLog(ILogger<CommandLog> log)
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name == "Fadu.Application",
            Sample = static (ref options) => options.Name == "command" ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = activity => Write(log, activity),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();

    private static void Write(ILogger log, Activity activity)
    {
        if (activity.Text("fadu.command") is not { } command)
            return;
        log.Tell(LogLevel.Information, CommandEnded, "{Command}: {Outcome} in {Milliseconds} ms",
            ("Command", command), ("Outcome", activity.Text("fadu.outcome") ?? "failed"), ("Milliseconds", Math.Round(activity.Duration.TotalMilliseconds, 1)),
            ("Unit", activity.Text("fadu.unit")), ("Round", activity.Text("fadu.round")), ("Position", activity.Text("fadu.position")), ("Problem", activity.Text("fadu.problem")));
    }
}
