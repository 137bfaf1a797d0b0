using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Weights.Methods;

namespace Fadu.Indicators.Weights.Comparisons;

/// <summary>Finds the comparison to reconsider: every one is tried with the value that fits the others.</summary>
/// <remarks>
/// The judgement that costs the most consistency is found by trying each, which is exact where T. L. Saaty's measure, how far a judgement lies
/// from the ratio of the weights, is not: "Decision-making with the AHP: Why is the principal eigenvector necessary", EJOR 145 (2003), 85-91.
/// </remarks>
internal static class ContradictionFinder
{
    /// <summary>The comparison that helps most; of equal ones the first in order.</summary>
    /// <param name="matrix">At least three indicators.</param>
    /// <param name="indicators">Rows of the matrix.</param>
    public static Contradiction Find(ComparisonMatrix matrix, IReadOnlyList<Indicator> indicators)
    {
        var (row, column, fitting, ratio) = (0, 1, 1d, decimal.MaxValue);
        for (var i = 0; i < matrix.Size; i++)
        {
            for (var j = i + 1; j < matrix.Size; j++)
            {
                var step = SaatyScale.Nearest(matrix.ByTheOthers(i, j));
                var then = Consistency.Of(matrix.With(i, j, step).Principal().LambdaMax, matrix.Size).Ratio;
                if (then < ratio)
                    (row, column, fitting, ratio) = (i, j, step, then);
            }
        }

        var through = Enumerable.Range(0, matrix.Size).Where(third => third != row && third != column)
            .MaxBy(third => Math.Abs(Math.Log(matrix[row, third] * matrix[third, column] / matrix[row, column])));
        return new(
            indicators[row].Code,
            indicators[column].Code,
            Weighing.Rounded(matrix[row, column]),
            Weighing.Rounded(fitting),
            ratio,
            indicators[through].Code,
            Weighing.Rounded(matrix[row, through]),
            Weighing.Rounded(matrix[through, column]));
    }
}
