namespace Fadu.Formula.Inversion;

/// <summary>The places of a number, or of a day by its day number, on one side of where it stands.</summary>
/// <param name="First">Number of the nearest place.</param>
/// <param name="Step">From one place to the next; below 0 on the way down.</param>
/// <param name="Whole">How many places are whole steps apart.</param>
/// <param name="End">The end of the range, where one more whole step would go beyond it; null: there is no such place.</param>
internal readonly record struct GridSide(decimal First, decimal Step, long Whole, decimal? End)
{
    /// <summary>No place is farther from 0, where steps would drown in the digits.</summary>
    public const decimal Far = 1e24m;

    // More steps than anybody takes.
    private const long Most = 1_000_000_000_000_000;

    /// <summary>No places.</summary>
    public static GridSide None => default;

    public long Count => Whole + (End is null ? 0 : 1);

    /// <summary>The number of a place, counted from 1.</summary>
    public decimal this[long place] => place > Whole ? End!.Value : First + ((place - 1) * Step);

    /// <summary>The last place before a number and the first one past it, in the direction of the side; of no meaning where the side is empty.</summary>
    public (long Before, long Past) Around(decimal number)
    {
        var steps = ((double)number - (double)First) / (double)Step;
        var before = steps < 0 ? 0 : steps >= Count ? Count : (long)Math.Floor(steps) + 1;
        return (Math.Clamp(before, 1, Math.Max(1, Count)), Math.Clamp(before + 1, 1, Math.Max(1, Count)));
    }

    /// <summary>The places from one number on.</summary>
    /// <param name="first">The nearest; where it lies beyond the end, the end itself takes its place. Null, or beyond 10^24: there is none.</param>
    /// <param name="step">Below 0 on the way down; not 0.</param>
    /// <param name="end">The end of the range in that direction; null: none.</param>
    /// <param name="before">Where the way starts: the end is no place if it lies there or behind; null: anywhere.</param>
    public static GridSide From(decimal? first, decimal step, decimal? end, decimal? before)
    {
        var sign = Math.Sign(step);
        var last = end is { } given && Math.Abs(given) < Far ? given : (decimal?)null;
        if (first is not { } nearest || Math.Abs(nearest) > Far || (last is { } limit && before is { } start && (sign > 0 ? limit <= start : limit >= start)))
            return None;

        var way = ((last ?? (sign * Far)) - nearest) * sign;
        if (way < 0)
            return new(nearest, step, 0, last);

        var whole = (double)way / (double)Math.Abs(step) >= Most ? Most : (long)decimal.Floor(way / Math.Abs(step)) + 1;
        var side = new GridSide(nearest, step, whole, null);
        return last is { } goal && whole < Most && side[whole] != goal ? side with { End = goal } : side;
    }
}
