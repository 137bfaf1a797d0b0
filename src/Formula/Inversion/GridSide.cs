namespace Fadu.Formula.Inversion;

/// <summary>The places of a number, or of a day by its day number, on one side of where it stands.</summary>
/// <param name="First">Number of the nearest place.</param>
/// <param name="Step">From one place to the next; below 0 on the way down.</param>
/// <param name="Whole">How many places are whole steps apart.</param>
/// <param name="End">The end of the range, where one more whole step would go beyond it; null: there is no such place.</param>
internal readonly record struct GridSide(decimal First, decimal Step, long Whole, decimal? End)
{
    // Far beyond what offices count, and far below where numbers with decimals end.
    private const long Most = 1_000_000_000_000_000;
    private const decimal Far = 1e27m;

    /// <summary>No places.</summary>
    public static GridSide None => default;

    public long Count => Whole + (End is null ? 0 : 1);

    /// <summary>The number of a place, counted from 1.</summary>
    public decimal this[long place] => place > Whole ? End!.Value : First + ((place - 1) * Step);

    /// <summary>The places from one number on.</summary>
    /// <param name="first">The nearest; beyond the end there is none, unless the end itself is still ahead.</param>
    /// <param name="step">Below 0 on the way down; not 0.</param>
    /// <param name="end">The end of the range in that direction; null: none.</param>
    /// <param name="before">Where the way starts: the end is no place if it lies there or behind; null: anywhere.</param>
    public static GridSide From(decimal first, decimal step, decimal? end, decimal? before)
    {
        var sign = Math.Sign(step);
        var last = end is { } given && Math.Abs(given) < Far ? given : (decimal?)null;
        if (Math.Abs(first) > Far || (before is { } start && last is { } limit && (limit - start) * sign <= 0))
            return None;

        var way = ((last ?? (sign * Far)) - first) * sign;
        if (way < 0)
            return new(first, step, 0, last);

        var whole = (double)way / (double)Math.Abs(step) >= Most ? Most : (long)decimal.Floor(way / Math.Abs(step)) + 1;
        var side = new GridSide(first, step, whole, null);
        return last is { } goal && whole < Most && side[whole] != goal ? side with { End = goal } : side;
    }
}
