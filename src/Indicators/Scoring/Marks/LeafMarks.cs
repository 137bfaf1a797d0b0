using Fadu.Formula.Values;

namespace Fadu.Indicators.Scoring.Marks;

/// <summary>What a formula's result is worth.</summary>
internal static class LeafMarks
{
    /// <summary>Effective marks × the result held to 0 … outOf / outOf, rounded; multiplied before it is divided.</summary>
    /// <param name="result">What the formula gave.</param>
    /// <param name="outOf">The scale of the formula, [满分].</param>
    /// <param name="effective">What the indicator is worth to this unit.</param>
    /// <param name="decimals">Places kept.</param>
    public static decimal Of(decimal result, decimal outOf, decimal effective, int decimals)
    {
        if (result <= 0)
            return 0;

        // Full marks are not rounded: eight indicators of 0.125 would otherwise come to 1.04 at two places.
        if (Numbers.Snap(result) >= outOf)
            return effective;

        var marks = Numbers.Round(effective == outOf ? result : Proportion.Of(effective, result, outOf), decimals);
        return marks < effective ? marks : effective;
    }
}
