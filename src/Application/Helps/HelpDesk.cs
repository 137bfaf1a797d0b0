using Fadu.Application.Access;
using Fadu.Application.Scores;
using Fadu.Application.Turns;
using Fadu.Indicators.Helps;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Helps;

/// <summary>Which help lifts most units over a line, for coordinators. It takes a core for up to seconds, so one is worked out at a time, and few wait.</summary>
/// <param name="scores">Where the scores come from, those of past moments included, which are kept for a while.</param>
public sealed class HelpDesk(ScoreDesk scores) : IDisposable
{
    /// <summary>How many may wait while one is worked out.</summary>
    public const int MostWaiting = 4;

    private readonly WorkTurns _turns = new(1, MostWaiting, new(
        "help.busy", new("正在计算别的帮扶措施，请过一会儿再试", "other helps are being worked out; try again in a while"), null));

    /// <summary>Of one round.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">The round as it stands.</param>
    /// <param name="view">What is asked.</param>
    /// <param name="ct">Ends it, also while it waits.</param>
    /// <returns>
    /// Or <c>access.denied</c>, <c>help.busy</c>, what <see cref="ScoreDesk.ReadAsync"/> refuses; or every fault of the request, see
    /// <see cref="HelpFinder"/>.
    /// </returns>
    public async Task<Result<HelpReading>> FindAsync(Sight sight, Round round, HelpView view, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(view);
        if (sight.ActAsCoordinator(CommandNotes.None) is { Succeeded: false } denied)
            return denied.Problems.ToArray();

        var read = await scores.ReadAsync(sight, round.Opening!.Code, new(view.Basis, view.AsOf, view.Revision), ct);
        if (read.Value is not { Reading: var reading })
            return read.Problems.ToArray();

        var found = await _turns.RunAsync(() => HelpFinder.Find(reading.Scores, view.Request, ct), ct);
        return found.Succeeded ? new HelpReading(found.Value, reading.Basis, reading.Revision, reading.Position, view.AsOf) : found.Problems.ToArray();
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();
}
