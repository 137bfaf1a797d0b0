using Fadu.Formula.Values;

namespace Fadu.Indicators.Explanations;

/// <summary>How explanations write marks.</summary>
public static class MarksText
{
    private const int FewestPlaces = 6;

    /// <summary>A number with at most six decimals, or as many as marks are kept with; ≈ stands before one whose further decimals were cut.</summary>
    /// <param name="number">Marks or a result.</param>
    /// <param name="decimals">Places kept of marks.</param>
    public static string Show(decimal number, int decimals)
    {
        var snapped = Numbers.Snap(number);
        var shown = Numbers.Round(snapped, Math.Max(decimals, FewestPlaces));
        return shown == snapped ? Numbers.Show(shown) : $"≈{Numbers.Show(shown)}";
    }
}
