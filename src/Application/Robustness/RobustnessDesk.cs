using Fadu.Application.Access;
using Fadu.Application.Scores;
using Fadu.Application.Turns;
using Fadu.Indicators.Robustness;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Robustness;

/// <summary>How sure rankings are, for coordinators. It takes a core for up to seconds, so one is worked out at a time, and few wait.</summary>
/// <param name="scores">Where the scores come from, those of past moments included, which are kept for a while.</param>
public sealed class RobustnessDesk(ScoreDesk scores) : IDisposable
{
    /// <summary>How many may wait while one is worked out.</summary>
    public const int MostWaiting = 4;

    private readonly WorkTurns _turns = new(1, MostWaiting, new(
        "robustness.busy",
        new("名次稳定性的计算正忙，请过一会儿再试，或减少抽取次数", "the robustness of other rankings is being worked out; try again in a while, or ask for fewer draws"),
        null));

    /// <summary>Of one round.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">The round as it stands.</param>
    /// <param name="view">What is asked.</param>
    /// <param name="ct">Ends it, also while it waits.</param>
    /// <returns>
    /// Or <c>access.denied</c>, <c>robustness.busy</c>, what <see cref="ScoreDesk.ReadAsync"/> refuses; or every fault of the request, see
    /// <see cref="RobustnessFinder"/>.
    /// </returns>
    public async Task<Result<RobustnessReading>> FindAsync(Sight sight, Round round, RobustnessView view, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(view);
        if (sight.ActAsCoordinator(CommandNotes.None) is { Succeeded: false } denied)
            return denied.Problems.ToArray();

        var read = await scores.ReadAsync(sight, round.Opening!.Code, new(view.Basis, view.AsOf, view.Revision), ct);
        if (read.Value is not { Reading: var reading })
            return read.Problems.ToArray();

        var found = await InTurnAsync(() => RobustnessFinder.Find(reading.Scores, view.Request, ct), ct);
        return found.Succeeded ? new RobustnessReading(found.Value, reading.Basis, reading.Revision, reading.Position, view.AsOf) : found.Problems.ToArray();
    }

    /// <summary>Waits for its turn, then works on a thread of its own, so that requests are served meanwhile.</summary>
    internal Task<Result<T>> InTurnAsync<T>(Func<Result<T>> work, CancellationToken ct)
        where T : class => _turns.RunAsync(work, ct);

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();
}
