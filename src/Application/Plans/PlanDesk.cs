using Fadu.Application.Scores;
using Fadu.Application.Turns;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Kernel;

namespace Fadu.Application.Plans;

/// <summary>Where plans of units are worked out. One takes a core for up to seconds, so that few are worked out at a time, and not many wait.</summary>
public sealed class PlanDesk : IDisposable
{
    /// <summary>How many are worked out at a time.</summary>
    public const int AtOnce = 2;

    /// <summary>How many may wait meanwhile.</summary>
    public const int MostWaiting = 40;

    private readonly WorkTurns _turns = new(AtOnce, MostWaiting, new(
        "plan.busy", new("正在计算别的提升方案，请过一会儿再试", "other plans are being worked out; try again in a while"), null));

    /// <summary>The plans of one unit, see <see cref="UnitPlans.Find"/>.</summary>
    /// <param name="unit">The unit; its values are seen.</param>
    /// <param name="target">What it wants to come to.</param>
    /// <param name="limits">What may be moved, and how far.</param>
    /// <param name="ct">Ends it, also while it waits.</param>
    /// <returns>Or <c>plan.busy</c>, or what <see cref="UnitPlans.Find"/> refuses.</returns>
    public Task<Result<SeenPlan>> FindAsync(SeenUnit unit, PlanTarget target, MoveLimits limits, CancellationToken ct) =>
        InTurnAsync(() => UnitPlans.Find(unit, target, limits, ct), ct);

    /// <summary>Waits for its turn, then works on a thread of its own, so that requests are served meanwhile.</summary>
    internal Task<Result<T>> InTurnAsync<T>(Func<Result<T>> work, CancellationToken ct)
        where T : class => _turns.RunAsync(work, ct);

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();
}
