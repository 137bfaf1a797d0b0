using Fadu.Formula.Values;

namespace Fadu.Formula.Intervals;

/// <summary>Where a number can lie. Also used for days, by their day number.</summary>
/// <param name="Low">Least value; null: no limit.</param>
/// <param name="High">Greatest value; null: no limit.</param>
/// <param name="LowOpen">The number lies above <paramref name="Low"/>, never on it.</param>
/// <param name="HighOpen">The number lies below <paramref name="High"/>, never on it.</param>
/// <param name="Whole">Only whole numbers occur.</param>
public readonly record struct Interval(decimal? Low, decimal? High, bool LowOpen, bool HighOpen, bool Whole)
{
    /// <summary>Any number.</summary>
    public static Interval Any => new(null, null, false, false, false);

    /// <summary>Exactly one number.</summary>
    public static Interval Point(decimal value) => new(value, value, false, false, value == decimal.Truncate(value));

    /// <summary>From low to high, both included.</summary>
    public static Interval Closed(decimal? low, decimal? high) => new(low, high, false, false, false);

    /// <summary>Whether exactly one number is possible.</summary>
    public bool IsPoint => Low is not null && Low == High && !LowOpen && !HighOpen;

    /// <summary>Whether no number is possible: the condition that led here never holds.</summary>
    public bool IsEmpty => Low > High || (Low is not null && Low == High && (LowOpen || HighOpen));

    /// <summary>Whether the number can be this one.</summary>
    public bool Contains(decimal value) =>
        (Low is null || value > Low || (value == Low && !LowOpen))
        && (High is null || value < High || (value == High && !HighOpen))
        && (!Whole || value == decimal.Truncate(value));

    /// <summary>Whether every possible number is at least this one.</summary>
    public bool IsAtLeast(decimal value) => Low >= value;

    /// <summary>Whether every possible number is at most this one.</summary>
    public bool IsAtMost(decimal value) => High <= value;

    /// <summary>Whether every possible number is above this one.</summary>
    public bool IsAbove(decimal value) => Low > value || (Low == value && LowOpen);

    /// <summary>Whether every possible number is below this one.</summary>
    public bool IsBelow(decimal value) => High < value || (High == value && HighOpen);

    /// <summary>Where the number lies once it is brought to 12 decimals, as before every comparison.</summary>
    internal Interval Snapped() => this with
    {
        Low = Low is { } low ? Numbers.Snap(low) : null,
        High = High is { } high ? Numbers.Snap(high) : null,
        LowOpen = LowOpen && Low is { } from && Numbers.Snap(from) == from,
        HighOpen = HighOpen && High is { } to && Numbers.Snap(to) == to,
    };

    /// <summary>Either this one or the other.</summary>
    public Interval Union(Interval other)
    {
        if (IsEmpty)
            return other;
        if (other.IsEmpty)
            return this;

        var (low, lowOpen) = LowOfUnion(other);
        var (high, highOpen) = HighOfUnion(other);
        return new(low, high, lowOpen, highOpen, Whole && other.Whole);
    }

    /// <summary>Both this one and the other; may be empty.</summary>
    public Interval Intersect(Interval other)
    {
        var whole = Whole || other.Whole;
        var (low, lowOpen) = (Low, other.Low) switch
        {
            (null, _) => (other.Low, other.LowOpen),
            (_, null) => (Low, LowOpen),
            var (a, b) when a == b => (a, LowOpen || other.LowOpen),
            var (a, b) => a > b ? (a, LowOpen) : (b, other.LowOpen),
        };
        var (high, highOpen) = (High, other.High) switch
        {
            (null, _) => (other.High, other.HighOpen),
            (_, null) => (High, HighOpen),
            var (a, b) when a == b => (a, HighOpen || other.HighOpen),
            var (a, b) => a < b ? (a, HighOpen) : (b, other.HighOpen),
        };
        return whole ? Rounded(low, lowOpen, high, highOpen) : new(low, high, lowOpen, highOpen, false);
    }

    /// <summary>As a person reads it: "0 … 4", "大于 0" as "(0 … ∞)".</summary>
    public override string ToString() =>
        $"{(LowOpen ? "(" : "[")}{(Low is { } low ? Numbers.Show(low) : "-∞")} … {(High is { } high ? Numbers.Show(high) : "∞")}{(HighOpen ? ")" : "]")}";

    // The whole numbers above 0 start at 1: that is what "村数 > 0" tells of a count.
    private static Interval Rounded(decimal? low, bool lowOpen, decimal? high, bool highOpen)
    {
        if (low is { } from)
            low = lowOpen ? decimal.Floor(from) + 1 : decimal.Ceiling(from);
        if (high is { } to)
            high = highOpen ? decimal.Ceiling(to) - 1 : decimal.Floor(to);

        return new(low, high, false, false, true);
    }

    private (decimal? Low, bool Open) LowOfUnion(Interval other) => (Low, other.Low) switch
    {
        (null, _) or (_, null) => (null, false),
        var (a, b) when a == b => (a, LowOpen && other.LowOpen),
        var (a, b) => a < b ? (a, LowOpen) : (b, other.LowOpen),
    };

    private (decimal? High, bool Open) HighOfUnion(Interval other) => (High, other.High) switch
    {
        (null, _) or (_, null) => (null, false),
        var (a, b) when a == b => (a, HighOpen && other.HighOpen),
        var (a, b) => a > b ? (a, HighOpen) : (b, other.HighOpen),
    };
}
