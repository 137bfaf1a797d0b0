using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Methods;

/// <summary>The weights that a method found, with the figures that it stands on.</summary>
public abstract record Weighing
{
    // Divided by it, a decimal loses its trailing zeros.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>One for each indicator in the order in which they were given; 0 to 1, at 12 decimals, together 1 but for that rounding.</summary>
    public required IReadOnlyList<decimal> Weights { get; init => field = ValueList.Of(value); }

    /// <summary>By which method.</summary>
    public abstract WeightMethod Method { get; }

    /// <summary>Method and figures in a line, for the history of what comes of it.</summary>
    public abstract Text Summary { get; }

    /// <summary>What speaks against making a draft of it; a person may do so nevertheless.</summary>
    public virtual IReadOnlyList<Problem> Objections => [];

    /// <summary>A number that came through double, at 12 decimals and without trailing zeros.</summary>
    internal static decimal Rounded(double value) => Formula.Values.Numbers.Snap(new decimal(value)) / One;

    /// <summary>Numbers above 0 in sum, as shares of that sum.</summary>
    internal static IReadOnlyList<decimal> SharesOf(IReadOnlyList<double> parts)
    {
        var sum = parts.Sum();
        return [.. parts.Select(part => Rounded(part / sum))];
    }
}
