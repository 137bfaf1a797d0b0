using System.Numerics;

namespace Fadu.Indicators.Scoring.Marks;

/// <summary>Shares marks out in proportion, rounded so that the shares add up exactly (最大余数法).</summary>
/// <remarks>Hamilton's method: Balinski and Young, "Fair Representation" (1982), chapter 2. In whole numbers, so nothing is lost.</remarks>
internal static class Apportionment
{
    // Products of two such numbers stay within 64 bits.
    private const int Small = int.MaxValue;

    private const int MostPlaces = 18;

    /// <summary>
    /// Each share is first cut to <paramref name="decimals"/> places; what is left over goes out in steps of the last place,
    /// largest remainder first, equal remainders in order. Where the whole itself has more places, the last step is a part of one.
    /// </summary>
    /// <param name="whole">Not negative.</param>
    /// <param name="weights">Not negative; at least one is positive.</param>
    /// <param name="decimals">Places kept, 0 to 28.</param>
    /// <param name="shares">One for each weight, overwritten; may be the span of the weights. Their sum is exactly <paramref name="whole"/>.</param>
    public static void Share(decimal whole, ReadOnlySpan<decimal> weights, int decimals, Span<decimal> shares)
    {
        var (places, sum) = (Math.Max(whole.Scale, decimals), 0d);
        foreach (var weight in weights)
            (places, sum) = (Math.Max(places, weight.Scale), sum + (double)weight);

        // Marks as people write them fit into 64 bits; any others are shared out by the same rule in numbers of any size.
        if (places <= MostPlaces && Math.Max(sum, (double)whole) * Math.Pow(10, places) < Small)
            Share<long>(whole, weights, decimals, places, shares);
        else
            Share<BigInteger>(whole, weights, decimals, places, shares);
    }

    private static void Share<T>(decimal whole, ReadOnlySpan<decimal> weights, int decimals, int places, Span<decimal> shares)
        where T : IBinaryInteger<T>
    {
        var (step, left, sum) = (PowerOfTen<T>(places - decimals), Scaled<T>(whole, places), T.Zero);
        foreach (var weight in weights)
            sum += Scaled<T>(weight, places);

        var total = left;
        var parts = new (T Remainder, int Place, T Share)[weights.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var (steps, remainder) = T.DivRem(total * Scaled<T>(weights[i], places), sum * step);
            parts[i] = (remainder, i, steps * step);
            left -= parts[i].Share;
        }

        Array.Sort(parts, static (a, b) => a.Remainder == b.Remainder ? a.Place.CompareTo(b.Place) : b.Remainder.CompareTo(a.Remainder));
        foreach (var (_, place, share) in parts)
        {
            var given = T.Min(step, left);
            left -= given;
            shares[place] = Unscaled(share + given, places);
        }
    }

    private static T Scaled<T>(decimal value, int places)
        where T : IBinaryInteger<T>
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return T.CreateChecked(new decimal(bits[0], bits[1], bits[2], false, 0)) * PowerOfTen<T>(places - value.Scale);
    }

    private static decimal Unscaled<T>(T value, int places)
        where T : IBinaryInteger<T>
    {
        // Trailing zeros go first: 100.00 at 28 places would not fit into a decimal, 100 does.
        var ten = T.CreateChecked(10);
        while (places > 0 && T.IsZero(value % ten))
            (value, places) = (value / ten, places - 1);

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(decimal.CreateChecked(value), bits);
        return new(bits[0], bits[1], bits[2], false, (byte)places);
    }

    private static T PowerOfTen<T>(int exponent)
        where T : IBinaryInteger<T>
    {
        var (power, ten) = (T.One, T.CreateChecked(10));
        for (var i = 0; i < exponent; i++)
            power *= ten;

        return power;
    }
}
