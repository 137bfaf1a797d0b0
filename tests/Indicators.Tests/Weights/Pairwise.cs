using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Weights.Comparisons;

namespace Fadu.Indicators.Tests.Weights;

/// <summary>Indicators A, B, C … and comparisons of them, written as matrices.</summary>
internal static class Pairwise
{
    public static IReadOnlyList<Indicator> Some(int count) =>
        [.. Enumerable.Range(0, count).Select(place => new Indicator { Code = Code(place), Name = Code(place), Marks = 1, Formula = "1" })];

    public static string Code(int place) => $"{(char)('A' + place)}";

    /// <summary>What stands right of the diagonal, row by row: <c>"1/3 5 | 7"</c> for three indicators.</summary>
    public static ExpertComparisons Expert(string name, string upper) => new(
        name,
        [
            .. upper.Split('|').SelectMany((row, one) => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select((times, other) => new Comparison(Code(one), Code(one + 1 + other), Times(times)))),
        ]);

    public static decimal Times(string text) =>
        text.Split('/') is [_, var below] ? 1 / Number(below) : Number(text);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
