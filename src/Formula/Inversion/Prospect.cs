using Fadu.Formula.Intervals;
using Fadu.Formula.Values;

namespace Fadu.Formula.Inversion;

/// <summary>What the analysis of ranges promises of the worth of all places of a stretch.</summary>
/// <param name="HasAny">Whether any of them can have a worth at all.</param>
/// <param name="Most">None is worth more; null: not known.</param>
/// <param name="Course">Which way the worth goes from place to higher place, missing ones aside.</param>
/// <param name="HasHoles">Whether a result can be missing.</param>
internal readonly record struct Prospect(bool HasAny, decimal? Most, Direction Course, bool HasHoles)
{
    // A bound is the result of other steps than the result is, some of them in double.
    private const decimal Slack = 1e-9m;
    private const decimal Far = 1e27m;

    public bool MayReach(decimal bound) =>
        HasAny && (Most is not { } most || Math.Abs(most) > Far || Numbers.Compare(most + (Slack * Math.Max(1, Math.Abs(most))), bound) >= 0);

    public bool MayExceed(decimal? worth) => HasAny && (Most is not { } most || worth is not { } so || Numbers.Compare(most, so) > 0);

    /// <summary>Whether the worth never falls along a side away from the start.</summary>
    public bool Rises(int side) => Course is Direction.None || Course == (side > 0 ? Direction.Up : Direction.Down);

    /// <summary>Whether the worth never rises along a side away from the start.</summary>
    public bool Falls(int side) => Course is Direction.None || Course == (side > 0 ? Direction.Down : Direction.Up);
}
