namespace Fadu.Indicators.Scoring.Marks;

/// <summary>A share of marks.</summary>
internal static class Proportion
{
    /// <summary>whole × part / of, multiplied before it is divided so that thirds cost nothing; all of it is exactly the whole.</summary>
    /// <param name="whole">Not negative.</param>
    /// <param name="part">0 to <paramref name="of"/>.</param>
    /// <param name="of">Above 0.</param>
    public static decimal Of(decimal whole, decimal part, decimal of)
    {
        if (part == of)
            return whole;

        try
        {
            return whole * part / of;
        }
        catch (OverflowException)
        {
            // Marks so large that the product leaves decimal: the last digits are lost, not the score.
            return whole * (part / of);
        }
    }
}
