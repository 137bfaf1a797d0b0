using System.Globalization;
using System.Runtime.CompilerServices;

namespace Fadu.Formula.Values;

/// <summary>
/// The arithmetic of formulas: decimal, half away from zero (四舍五入), and with every value brought to 12 decimals
/// before it is compared or rounded, since decimal has no thirds: 3 × (0.85 / 30) misses 0.085 by a hair and
/// rounding would take a mark's hundredth away.
/// </summary>
public static class Numbers
{
    /// <summary>Decimals that a value is brought to before a comparison or a rounding.</summary>
    public const int SnapDecimals = 12;

    // Two integers below 2^47 have a product below 2^94 and a sum below 2^48: neither can overflow 96 bits.
    private const ulong Small = 1UL << 47;

    private const double DecimalLimit = 7.9e28;

    /// <summary>The value at 12 decimals, half away from zero; one that has no more is returned as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal Snap(decimal value) => value.Scale <= SnapDecimals ? value : SnapLong(value);

    /// <summary>Compares at 12 decimals: below 0, 0 or above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Compare(decimal left, decimal right) => decimal.Compare(Snap(left), Snap(right));

    /// <summary>Rounds half away from zero, after the value was brought to 12 decimals.</summary>
    /// <param name="value">Any number.</param>
    /// <param name="decimals">0 to 28.</param>
    public static decimal Round(decimal value, int decimals) =>
        value.Scale <= Math.Min(decimals, SnapDecimals) ? value : decimal.Round(Snap(value), decimals, MidpointRounding.AwayFromZero);

    /// <summary>The number without trailing zeros, in the invariant culture: 2.50 reads "2.5".</summary>
    public static string Show(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>
    /// Which of two numbers is greater, as <see cref="decimal.Compare"/> tells, and faster for such as offices report.
    /// Does not bring them to 12 decimals.
    /// </summary>
    internal static int Order(decimal left, decimal right)
    {
        ref var l = ref Unsafe.As<decimal, DecimalParts>(ref left);
        ref var r = ref Unsafe.As<decimal, DecimalParts>(ref right);
        var longer = left.Scale - right.Scale;
        if ((l.High | r.High) != 0 || l.Low >= Small || r.Low >= Small || (uint)(longer + 4) > 8)
            return decimal.Compare(left, right);

        // Below 2^47, and times 10^4 still below 2^63.
        var (x, y) = (l.Flags < 0 ? -(long)l.Low : (long)l.Low, r.Flags < 0 ? -(long)r.Low : (long)r.Low);
        if (longer > 0)
            y *= Power(longer);
        else if (longer < 0)
            x *= Power(-longer);
        return x.CompareTo(y);

        static long Power(int exponent) => exponent switch { 1 => 10, 2 => 100, 3 => 1_000, _ => 10_000 };
    }

    /// <summary>left + right; beyond the range of decimal, <paramref name="missing"/> is set to the reason.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static decimal Add(decimal left, decimal right, ref MissingReason missing) =>
        IsSmall(left) && IsSmall(right) ? left + right : AddLarge(left, right, ref missing);

    /// <summary>left − right; beyond the range of decimal, <paramref name="missing"/> is set to the reason.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static decimal Subtract(decimal left, decimal right, ref MissingReason missing) =>
        IsSmall(left) && IsSmall(right) ? left - right : AddLarge(left, -right, ref missing);

    /// <summary>left × right; beyond the range of decimal, <paramref name="missing"/> is set to the reason.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static decimal Multiply(decimal left, decimal right, ref MissingReason missing) =>
        IsSmall(left) && IsSmall(right) ? left * right : MultiplyLarge(left, right, ref missing);

    /// <summary>left / right; a zero divisor or a result beyond decimal sets <paramref name="missing"/>.</summary>
    internal static decimal Divide(decimal left, decimal right, ref MissingReason missing)
    {
        if (right == 0)
        {
            missing = MissingReason.DivisionByZero;
            return 0;
        }

        // A divisor of at least 1 cannot make a number larger.
        return right >= 1 || right <= -1 ? left / right : DivideBySmall(left, right, ref missing);
    }

    /// <summary>The remainder of left / right with the sign of left; a zero divisor sets <paramref name="missing"/>.</summary>
    internal static decimal Remainder(decimal left, decimal right, ref MissingReason missing)
    {
        if (right == 0)
        {
            missing = MissingReason.DivisionByZero;
            return 0;
        }

        try
        {
            return left % right;
        }
        catch (OverflowException)
        {
            missing = MissingReason.Overflow;
            return 0;
        }
    }

    /// <summary>A number that came through double, brought back to 15 significant digits.</summary>
    /// <param name="value">Not-a-number is outside the domain; infinity and beyond decimal's range overflow.</param>
    /// <param name="missing">Set to the reason where there is no such number.</param>
    internal static decimal FromDouble(double value, ref MissingReason missing)
    {
        if (double.IsNaN(value))
        {
            missing = MissingReason.OutsideDomain;
            return 0;
        }

        if (Math.Abs(value) >= DecimalLimit)
        {
            missing = MissingReason.Overflow;
            return 0;
        }

        // The constructor rounds to 15 significant digits (System.Decimal reference, Decimal(Double)).
        return new decimal(value);
    }

    private static decimal SnapLong(decimal value) => decimal.Round(value, SnapDecimals, MidpointRounding.AwayFromZero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSmall(decimal value)
    {
        // System.Decimal is flags, high 32 bits, low 64 bits, a layout that it shares with the OLE type and keeps.
        ref var parts = ref Unsafe.As<decimal, DecimalParts>(ref value);
        return parts.High == 0 && parts.Low < Small;
    }

    private static decimal AddLarge(decimal left, decimal right, ref MissingReason missing)
    {
        // Told by estimate, since an exception for each row of a hostile table would take seconds.
        if (Math.Abs((double)left + (double)right) >= DecimalLimit * 1.01)
        {
            missing = MissingReason.Overflow;
            return 0;
        }

        try
        {
            return left + right;
        }
        catch (OverflowException)
        {
            missing = MissingReason.Overflow;
            return 0;
        }
    }

    private static decimal MultiplyLarge(decimal left, decimal right, ref MissingReason missing)
    {
        if (Math.Abs((double)left * (double)right) >= DecimalLimit * 1.01)
        {
            missing = MissingReason.Overflow;
            return 0;
        }

        try
        {
            return left * right;
        }
        catch (OverflowException)
        {
            missing = MissingReason.Overflow;
            return 0;
        }
    }

    private static decimal DivideBySmall(decimal left, decimal right, ref MissingReason missing)
    {
        if (Math.Abs((double)left / (double)right) >= DecimalLimit * 1.01)
        {
            missing = MissingReason.Overflow;
            return 0;
        }

        try
        {
            return left / right;
        }
        catch (OverflowException)
        {
            missing = MissingReason.Overflow;
            return 0;
        }
    }

    private readonly struct DecimalParts
    {
        public readonly int Flags;
        public readonly uint High;
        public readonly ulong Low;
    }
}
