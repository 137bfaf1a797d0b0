using System.Globalization;

namespace Fadu.Indicators.Weights.Comparisons;

/// <summary>The scale of judgements: 1/9 to 9.</summary>
/// <remarks>T. L. Saaty, "A scaling method for priorities in hierarchical structures", Journal of Mathematical Psychology 15 (1977), 234-281.</remarks>
internal static class SaatyScale
{
    private const double Most = 9;

    // 0.33 stands for a third, 0.11 for a ninth.
    private const double Near = 0.011;

    // Steps as people name them, the least first.
    private static readonly double[] _steps = [.. Enumerable.Range(2, 8).Reverse().Select(whole => 1d / whole), .. Enumerable.Range(1, 9).Select(whole => (double)whole)];

    /// <summary>A judgement as a number; one below 1 that was written with few decimals is the part of 1 that it stands for.</summary>
    /// <returns>Null where it lies outside the scale.</returns>
    public static double? Read(decimal times)
    {
        if (times <= 0)
            return null;

        var value = (double)times;
        if (value < 1)
        {
            var whole = Math.Round(1 / value);
            value = Math.Abs((1 / value / whole) - 1) <= Near ? 1 / whole : value;
        }

        return value is >= 1 / Most and <= Most ? value : null;
    }

    /// <summary>The step of the scale that is nearest in proportion.</summary>
    public static double Nearest(double value) => _steps.MinBy(step => Math.Abs(Math.Log(step / value)));

    /// <summary>A judgement as people write it: 3, 1/3, 2.5.</summary>
    public static string Show(double value) => value < 1 ? $"1/{Plain(1 / value)}" : Plain(value);

    private static string Plain(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
