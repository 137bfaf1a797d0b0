namespace Fadu.Benchmarks.GraphQL.Serving;

/// <summary>Places in sorted figures.</summary>
internal static class Quantiles
{
    /// <summary>The figure below which a share of them lies.</summary>
    /// <param name="values">In any order; not empty.</param>
    /// <param name="share">0..1.</param>
    public static double Of(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)((share * (sorted.Length - 1)) + 0.5)];
    }
}
