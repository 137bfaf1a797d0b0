namespace Fadu.Formula.Intervals;

/// <summary>
/// Arithmetic on intervals: the least interval that holds every result. A bound beyond decimal's range counts as no bound.
/// </summary>
/// <remarks>Moore, Kearfott, Cloud, "Introduction to Interval Analysis" (2009), chapter 2.</remarks>
internal static class IntervalArithmetic
{
    public static Interval Negate(Interval a) => new(-a.High, -a.Low, a.HighOpen, a.LowOpen, a.Whole);

    public static Interval Add(Interval a, Interval b)
    {
        var (low, high) = (Try(a.Low, b.Low, decimal.Add), Try(a.High, b.High, decimal.Add));
        return Rounded(low, high, a.LowOpen || b.LowOpen, a.HighOpen || b.HighOpen, a.Whole && b.Whole);
    }

    public static Interval Subtract(Interval a, Interval b) => Add(a, Negate(b));

    public static Interval Multiply(Interval a, Interval b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return a.IsEmpty ? a : b;

        Span<Corner> corners = [Corner.Product(a, b, false, false), Corner.Product(a, b, false, true), Corner.Product(a, b, true, false), Corner.Product(a, b, true, true)];
        return Corner.Hull(corners, a.Whole && b.Whole);
    }

    /// <summary>a / b where b is not zero; a divisor that reaches over zero tells nothing.</summary>
    public static Interval Divide(Interval a, Interval b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return a.IsEmpty ? a : b;

        if (b.IsAtMost(0))
            (a, b) = (Negate(a), Negate(b));
        if (!b.IsAtLeast(0) || b.High is 0)
            return Interval.Any;

        Span<Corner> corners = [Corner.Quotient(a, b, false, false), Corner.Quotient(a, b, false, true), Corner.Quotient(a, b, true, false), Corner.Quotient(a, b, true, true)];
        return Corner.Hull(corners, false);
    }

    public static Interval Min(Interval a, Interval b) => Negate(Max(Negate(a), Negate(b)));

    public static Interval Max(Interval a, Interval b)
    {
        var (low, lowOpen) = (a.Low, b.Low) switch
        {
            (null, var y) => (y, b.LowOpen),
            (var x, null) => (x, a.LowOpen),
            var (x, y) when x == y => (x, a.LowOpen || b.LowOpen),
            var (x, y) => x > y ? (x, a.LowOpen) : (y, b.LowOpen),
        };
        var (high, highOpen) = (a.High, b.High) switch
        {
            (null, _) or (_, null) => (null, false),
            var (x, y) when x == y => (x, a.HighOpen && b.HighOpen),
            var (x, y) => x > y ? (x, a.HighOpen) : (y, b.HighOpen),
        };
        return new(low, high, lowOpen, highOpen, a.Whole && b.Whole);
    }

    /// <summary>A function that never falls, applied to both ends.</summary>
    /// <param name="a">The argument.</param>
    /// <param name="f">The function; null where it has no value in decimal, which counts as no bound.</param>
    /// <param name="whole">Whether its results are whole numbers, when the argument's need not be.</param>
    public static Interval Rising(Interval a, Func<decimal, decimal?> f, bool whole) => new(
        a.Low is { } low ? f(low) : null,
        a.High is { } high ? f(high) : null,
        false,
        false,
        whole);

    // Two ends that differ beyond the last digit of decimal become one number, which is then no empty range.
    private static Interval Rounded(decimal? low, decimal? high, bool lowOpen, bool highOpen, bool whole) =>
        low is not null && low == high ? new(low, high, false, false, whole) : new(low, high, low is not null && lowOpen, high is not null && highOpen, whole);

    private static decimal? Try(decimal? a, decimal? b, Func<decimal, decimal, decimal> operation)
    {
        if (a is not { } x || b is not { } y)
            return null;

        try
        {
            return operation(x, y);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // One end of a product. An unbounded factor makes it unbounded, unless the other is exactly zero.
    private readonly record struct Corner(decimal? Value, int Infinite, bool Open)
    {
        public static Corner Product(Interval a, Interval b, bool highOfA, bool highOfB)
        {
            var (x, xOpen, xSide) = highOfA ? (a.High, a.HighOpen, 1) : (a.Low, a.LowOpen, -1);
            var (y, yOpen, ySide) = highOfB ? (b.High, b.HighOpen, 1) : (b.Low, b.LowOpen, -1);
            if (x is 0 || y is 0)
                return new(0, 0, (x is 0 ? xOpen : y is 0 && yOpen) && (x is not 0 || y is not 0 || yOpen));
            if (x is { } p && y is { } q && Try(p, q, decimal.Multiply) is { } product)
                return new(product, 0, xOpen || yOpen);

            var sign = (x is { } s ? Math.Sign(s) : xSide) * (y is { } t ? Math.Sign(t) : ySide);
            return new(null, sign, false);
        }

        // The divisor is 0 or above, and not only 0.
        public static Corner Quotient(Interval a, Interval b, bool highOfA, bool highOfB)
        {
            var (x, xOpen, xSide) = highOfA ? (a.High, a.HighOpen, 1) : (a.Low, a.LowOpen, -1);
            var (y, yOpen) = highOfB ? (b.High, b.HighOpen) : (b.Low, b.LowOpen);
            if (x is 0)
                return new(0, 0, xOpen);

            // Not open: 1 / 7e28 is 0 in decimal.
            if (y is null)
                return new(0, 0, false);
            if (x is { } p && y is not 0 && Try(p, y, decimal.Divide) is { } quotient)
                return new(quotient, 0, xOpen || yOpen);

            return new(null, x is { } s ? Math.Sign(s) : xSide, false);
        }

        public static Interval Hull(ReadOnlySpan<Corner> corners, bool whole)
        {
            var (low, high) = (corners[0], corners[0]);
            foreach (var corner in corners[1..])
            {
                low = Lower(low, corner) ? low : corner;
                high = Lower(corner, high) ? high : corner;
                if (low.Infinite == 0 && corner.Infinite == 0 && low.Value == corner.Value && !corner.Open)
                    low = corner;
                if (high.Infinite == 0 && corner.Infinite == 0 && high.Value == corner.Value && !corner.Open)
                    high = corner;
            }

            return Rounded(low.Infinite == 0 ? low.Value : null, high.Infinite == 0 ? high.Value : null, low.Open, high.Open, whole);
        }

        private static bool Lower(Corner a, Corner b) => a.Infinite != b.Infinite ? a.Infinite < b.Infinite : a.Infinite != 0 || a.Value <= b.Value;
    }
}
