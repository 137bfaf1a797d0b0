using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Robustness.Simulation;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Tests.Robustness.Simulation;

/// <summary>Totals and ranks under given weights, one unit after the other and as plainly as can be.</summary>
internal sealed class NaiveTotals(RoundScores scores)
{
    /// <param name="row">The unit.</param>
    /// <param name="marks">Weights by slot.</param>
    public double Total(int row, double[] marks)
    {
        var root = scores.Plan.System.Root;
        var nominal = scores.Plan.Tree.Nodes.Select(node => (double)node.Marks).ToArray();
        return (double)UnitTotals.TotalOf(scores, row) + ((double)root.Marks * ((Achieved(row, root, marks) ?? 0) - (Achieved(row, root, nominal) ?? 0)));
    }

    /// <returns>By row; null where a unit is not ranked.</returns>
    public int?[] Ranks(double[] marks)
    {
        var rounded = Enumerable.Range(0, scores.Count).Select(row => Numbers.Round((decimal)Math.Max(0, Total(row, marks)), scores.Plan.System.System.Decimals)).ToArray();
        return
        [
            .. Enumerable.Range(0, scores.Count).Select(row => scores.Rank(row) is null ? null : (int?)(1 + Enumerable.Range(0, scores.Count).Count(other =>
                scores.Rank(other) is not null && scores.Groups.Of[other] == scores.Groups.Of[row]
                && (scores.Outcome.ComesLast(other) == scores.Outcome.ComesLast(row) ? rounded[other] > rounded[row] : scores.Outcome.ComesLast(row))))),
        ];
    }

    // Null where it has dropped out, or has no weight.
    private double? Achieved(int row, CheckedIndicator indicator, double[] marks)
    {
        if (indicator.IsLeaf)
        {
            return scores.Score(row, indicator) is null ? null
                : scores.Result(row, indicator) is { IsMissing: false } result ? Math.Clamp((double)result.Number / (double)indicator.OutOf, 0, 1)
                : 0;
        }

        var counting = indicator.Children.Where(child => child.Marks > 0)
            .Select(child => (Weight: marks[scores.Plan.SlotOf[child.Index]], Achieved: Achieved(row, child, marks)))
            .Where(child => child is { Weight: > 0, Achieved: not null }).ToArray();
        if (counting is [])
            return null;

        var whole = counting.Sum(child => child.Weight);
        return indicator.Indicator.Aggregate switch
        {
            Aggregate.Geometric => counting.Aggregate(1.0, (product, child) => product * Math.Pow(child.Achieved!.Value, child.Weight / whole)),
            Aggregate.Min => counting.Min(child => child.Achieved!.Value),
            _ => counting.Sum(child => child.Weight * child.Achieved!.Value) / whole,
        };
    }
}
