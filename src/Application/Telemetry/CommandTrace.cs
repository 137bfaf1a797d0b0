using System.Diagnostics;
using Fadu.EventStore.Events;

namespace Fadu.Application.Telemetry;

/// <summary>
/// Follows one command from the caller to what came of it. The trace names the kind of command, round and unit, never its values nor who
/// gave it.
/// </summary>
internal sealed class CommandTrace : IDisposable
{
    private readonly string _command;
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly Activity? _activity = Measurements.BeginCommand();
    private string _outcome = "failed";

    /// <param name="stream">The stream that it is about.</param>
    /// <param name="command">The command.</param>
    public CommandTrace(string stream, object command)
    {
        _command = NameOf(command.GetType());
        if (_activity is null)
            return;
        _activity.DisplayName = _command;
        _activity.SetTag("fadu.command", _command);
        // Of an account the stream's name is the person's.
        switch (stream.Split('/'))
        {
            case ["submission", var round, var unit]:
                _activity.SetTag("fadu.round", round);
                _activity.SetTag("fadu.unit", unit);
                break;
            case ["round", var round]:
                _activity.SetTag("fadu.round", round);
                break;
            case ["unit", var unit]:
                _activity.SetTag("fadu.unit", unit);
                break;
            case ["index-system", var system]:
                _activity.SetTag("fadu.index_system", system);
                break;
        }
    }

    /// <summary>Says that it was carried out.</summary>
    /// <param name="position">Where its last event stands; null: there was nothing to change.</param>
    /// <param name="repeated">Whether it had been carried out before.</param>
    public void Done(EventPosition? position, bool repeated)
    {
        _outcome = repeated ? "repeated" : position is null ? "nothing" : "done";
        _activity?.SetTag("fadu.position", position?.ToString());
    }

    /// <summary>Says that it was refused.</summary>
    /// <param name="code">Why: the code of the first problem.</param>
    public void Refused(string code)
    {
        _outcome = "refused";
        _activity?.SetTag("fadu.problem", code);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _activity?.SetTag("fadu.outcome", _outcome);
        if (_outcome == "failed")
            _activity?.SetStatus(ActivityStatusCode.Error);
        _activity?.Dispose();
        Measurements.CountCommand(_command, _outcome, Stopwatch.GetElapsedTime(_begun));
    }

    // Several values as one command are a tuple, and texts of a command's name a string: these have no name of their own.
    private static string NameOf(Type type) => type.Namespace?.StartsWith("Fadu", StringComparison.Ordinal) is true && !type.Name.Contains('<', StringComparison.Ordinal) ? type.Name.Split('`')[0] : "other";
}
