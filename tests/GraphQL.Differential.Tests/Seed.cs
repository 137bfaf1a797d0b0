using System.Globalization;

namespace Fadu.GraphQL.Differential.Tests;

/// <summary>Where random tests start: the environment variable FADU_SEED, else always the same number, so that a run can be repeated.</summary>
internal static class Seed
{
    public static int Value { get; } = int.TryParse(Environment.GetEnvironmentVariable("FADU_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20250903;

    /// <summary>
    /// How many times as many cases as in the form that every run has: the environment variable FADU_TIMES, else 1.
    /// </summary>
    public static int Times { get; } = int.TryParse(Environment.GetEnvironmentVariable("FADU_TIMES"), CultureInfo.InvariantCulture, out var times) ? times : 1;

    /// <summary>The random numbers of one case: each case has its own, so that one failing case can be repeated alone.</summary>
    public static Random Of(int index) => new(HashCode(Value, index));

    // Fixed, unlike System.HashCode, which differs from process to process.
    private static int HashCode(int seed, int index) => unchecked((((seed * 397) ^ index) * -1640531527) ^ (index << 13));
}
