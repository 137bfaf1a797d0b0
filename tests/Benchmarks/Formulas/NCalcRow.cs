namespace Fadu.Benchmarks.Formulas;

#pragma warning disable IDE1006, CA1822 // NCalc finds properties and functions by the names that stand in the formula, on an instance.

/// <summary>One row as NCalc's delegates read it. They have no Round of their own, so it gets one.</summary>
public sealed class NCalcRow(double a, double b, double x)
{
    /// <summary>[a].</summary>
    public double a { get; } = a;

    /// <summary>[b].</summary>
    public double b { get; } = b;

    /// <summary>[x].</summary>
    public double x { get; } = x;

    /// <summary>Rounds half away from zero.</summary>
    public double Round(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
