using Fadu.Application.Scores;
using Fadu.Application.Turns;
using Fadu.Indicators.Gaps;
using Fadu.Kernel;

namespace Fadu.Application.Gaps;

/// <summary>Where gaps of units are found. One unit takes a core for tens of milliseconds, so that few requests do it at a time; others wait.</summary>
public sealed class GapDesk : IDisposable
{
    /// <summary>How many work at a time.</summary>
    public const int AtOnce = 2;

    /// <summary>How many may wait meanwhile.</summary>
    public const int MostWaiting = 200;

    private readonly WorkTurns _turns = new(AtOnce, MostWaiting, new(
        "gaps.busy", new("正在分析别的单位的短板，请过一会儿再试", "the gaps of other units are being found; try again in a while"), null));

    /// <summary>The gaps of some units in one turn, see <see cref="SeenGaps.Of"/>.</summary>
    /// <param name="units">The units.</param>
    /// <param name="ct">Ends it, also while it waits.</param>
    /// <returns>Of each, null where its values are not seen; or <c>gaps.busy</c>.</returns>
    public async Task<Result<UnitGaps?[]>> FindAsync(IReadOnlyList<SeenUnit> units, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(units);
        return units.Any(unit => unit.ShowsValues) ? await InTurnAsync<UnitGaps?[]>(() => units.Select(unit => SeenGaps.Of(unit, ct)).ToArray(), ct) : new UnitGaps?[units.Count];
    }

    /// <summary>Waits for its turn, then works on a thread of its own, so that requests are served meanwhile.</summary>
    internal Task<Result<T>> InTurnAsync<T>(Func<Result<T>> work, CancellationToken ct)
        where T : class => _turns.RunAsync(work, ct);

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();
}
