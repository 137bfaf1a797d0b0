using Fadu.Application.Scores;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Kernel;

namespace Fadu.Application.Plans;

/// <summary>Where plans of units are worked out. One takes a core for up to seconds, so that few are worked out at a time; others wait.</summary>
public sealed class PlanDesk : IDisposable
{
    /// <summary>How many are worked out at a time.</summary>
    public const int AtOnce = 2;

    private readonly SemaphoreSlim _places = new(AtOnce, AtOnce);

    /// <summary>The plans of one unit, see <see cref="UnitPlans.Find"/>.</summary>
    /// <param name="unit">The unit; its values are seen.</param>
    /// <param name="target">What it wants to come to.</param>
    /// <param name="limits">What may be moved, and how far.</param>
    /// <param name="ct">Ends it, also while it waits.</param>
    /// <returns>Or what <see cref="UnitPlans.Find"/> refuses.</returns>
    public Task<Result<SeenPlan>> FindAsync(SeenUnit unit, PlanTarget target, MoveLimits limits, CancellationToken ct) =>
        InTurnAsync(() => UnitPlans.Find(unit, target, limits, ct), ct);

    /// <summary>Waits for a place, then works on a thread of its own, so that requests are served meanwhile.</summary>
    internal async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        try
        {
            return await Task.Run(work, ct);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();
}
