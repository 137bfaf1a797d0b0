using System.Globalization;
using System.Numerics;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Reads numbers from their digits, without losing any.</summary>
internal static class Numbers
{
    // Enough for every decimal and every whole number of 64 bits in plain notation; longer texts are not worth the time they take.
    private const int LongestText = 128;

    private static readonly BigInteger LargestMantissa = (BigInteger.One << 96) - 1;

    /// <summary>A whole number of 64 bits; <c>1.0</c> and <c>1e3</c> are whole as well. Null where the text is none.</summary>
    public static long? Whole(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var plain))
            return plain;
        return Exact(text) is { } number && decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue ? (long)number : null;
    }

    /// <summary>A finite number of 64 bits; null where it is too large, or the text is no number.</summary>
    public static double? Finite(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A decimal with exactly the digits of the text, trailing zeros included as far as they fit; null where there is none.</summary>
    /// <param name="text">As JSON writes numbers: <c>-12.50</c>, <c>1e-3</c>.</param>
    public static decimal? Exact(string text)
    {
        if (text.Length > LongestText || !Split(text, out var digits, out var scale))
            return null;
        while (scale > 0 && (scale > 28 || BigInteger.Abs(digits) > LargestMantissa) && digits % 10 == 0)
            (digits, scale) = (digits / 10, scale - 1);
        if (scale is > 28 or < -28)
            return digits.IsZero ? 0m : null;
        if (scale < 0)
            (digits, scale) = (digits * BigInteger.Pow(10, -scale), 0);
        return BigInteger.Abs(digits) <= LargestMantissa ? OfParts(digits, (byte)scale) : null;
    }

    private static decimal OfParts(BigInteger digits, byte scale)
    {
        var whole = (decimal)BigInteger.Abs(digits);
        var bits = decimal.GetBits(whole);
        return new(bits[0], bits[1], bits[2], digits.Sign < 0, scale);
    }

    private static bool Split(string text, out BigInteger digits, out int scale)
    {
        (digits, scale) = (default, 0);
        var split = text.IndexOfAny(['e', 'E']);
        var mantissa = split < 0 ? text : text[..split];
        var exponent = 0;
        if (split >= 0 && !int.TryParse(text.AsSpan(split + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return false;

        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var behind = point < 0 ? 0 : mantissa.Length - point - 1;
        // A point needs a digit on each side: ".5" and "5." are no numbers of JSON.
        if (point >= 0 && (behind == 0 || point == 0 || !char.IsAsciiDigit(mantissa[point - 1])))
            return false;
        scale = (int)Math.Clamp((long)behind - exponent, -1_000, 1_000);
        var plain = point < 0 ? mantissa : mantissa.Remove(point, 1);
        return !plain.StartsWith('+')
            && BigInteger.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out digits);
    }
}
