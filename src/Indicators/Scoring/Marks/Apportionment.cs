using System.Numerics;

namespace Fadu.Indicators.Scoring.Marks;

/// <summary>Shares marks out in proportion, rounded so that the shares add up exactly (最大余数法).</summary>
/// <remarks>Hamilton's method: Balinski and Young, "Fair Representation" (1982), chapter 2. Whole numbers of any size, so nothing is lost.</remarks>
internal static class Apportionment
{
    /// <summary>
    /// Each share is first cut to <paramref name="decimals"/> places; what is left over goes out in steps of the last place,
    /// largest remainder first, equal remainders in order. Where the whole itself has more places, the last step is a part of one.
    /// </summary>
    /// <param name="whole">Not negative.</param>
    /// <param name="weights">Not negative; at least one is positive.</param>
    /// <param name="decimals">Places kept, 0 to 28.</param>
    /// <returns>One share for each weight; their sum is exactly <paramref name="whole"/>.</returns>
    public static decimal[] Share(decimal whole, ReadOnlySpan<decimal> weights, int decimals)
    {
        var places = Math.Max(whole.Scale, decimals);
        foreach (var weight in weights)
            places = Math.Max(places, weight.Scale);

        var (total, step) = (Scaled(whole, places), BigInteger.Pow(10, places - decimals));
        var (parts, sum) = (new BigInteger[weights.Length], BigInteger.Zero);
        for (var i = 0; i < parts.Length; i++)
            sum += parts[i] = Scaled(weights[i], places);

        var (shares, remainders, left) = (new BigInteger[parts.Length], new BigInteger[parts.Length], total);
        for (var i = 0; i < parts.Length; i++)
        {
            shares[i] = BigInteger.DivRem(total * parts[i], sum * step, out remainders[i]) * step;
            left -= shares[i];
        }

        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]))
        {
            var given = BigInteger.Min(step, left);
            shares[i] += given;
            left -= given;
        }

        return Array.ConvertAll(shares, share => Unscaled(share, places));
    }

    private static BigInteger Scaled(decimal value, int places)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new BigInteger(new decimal(bits[0], bits[1], bits[2], false, 0)) * BigInteger.Pow(10, places - value.Scale);
    }

    private static decimal Unscaled(BigInteger value, int places)
    {
        // Trailing zeros go first: 100.00 at 28 places would not fit into a decimal, 100 does.
        while (places > 0 && (value % 10).IsZero)
            (value, places) = (value / 10, places - 1);

        var number = (decimal)value;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        return new(bits[0], bits[1], bits[2], false, (byte)places);
    }
}
