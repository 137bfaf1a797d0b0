namespace Fadu.Indicators.Weights.Comparisons;

/// <summary>A reciprocal matrix of comparisons: how many times as important the indicator of the row is as that of the column.</summary>
/// <param name="values">Square, positive, each place the reciprocal of its mirror image.</param>
internal sealed class ComparisonMatrix(double[,] values)
{
    private const int MostRounds = 10_000;
    private const double Settled = 1e-15;

    public int Size => values.GetLength(0);

    public double this[int row, int column] => values[row, column];

    /// <summary>The geometric mean of several at every place (AIJ), which keeps them reciprocal.</summary>
    /// <remarks>J. Aczél and T. L. Saaty, "Procedures for synthesizing ratio judgements", Journal of Mathematical Psychology 27 (1983), 93-102.</remarks>
    public static ComparisonMatrix MeanOf(IReadOnlyList<ComparisonMatrix> matrices)
    {
        var mean = new double[matrices[0].Size, matrices[0].Size];
        for (var row = 0; row < matrices[0].Size; row++)
        {
            mean[row, row] = 1;
            for (var column = row + 1; column < matrices[0].Size; column++)
            {
                mean[row, column] = Math.Exp(matrices.Average(matrix => Math.Log(matrix[row, column])));
                mean[column, row] = 1 / mean[row, column];
            }
        }

        return new(mean);
    }

    /// <summary>The greatest eigenvalue and its eigenvector, which sums to 1: by iteration, since all is positive.</summary>
    public (double LambdaMax, double[] Weights) Principal() => Principal(values);

    /// <summary>With one judgement replaced, and its mirror image with it.</summary>
    public ComparisonMatrix With(int row, int column, double value)
    {
        var changed = (double[,])values.Clone();
        (changed[row, column], changed[column, row]) = (value, 1 / value);
        return new(changed);
    }

    /// <summary>What one judgement would have to be by all the others.</summary>
    /// <remarks>P. T. Harker, "Incomplete pairwise comparisons in the analytic hierarchy process", Mathematical Modelling 9 (1987), 837-848.</remarks>
    public double ByTheOthers(int row, int column)
    {
        var without = (double[,])values.Clone();
        (without[row, column], without[column, row]) = (0, 0);
        (without[row, row], without[column, column]) = (2, 2);
        var weights = Principal(without).Weights;
        return weights[row] / weights[column];
    }

    private static (double LambdaMax, double[] Weights) Principal(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var weights = Enumerable.Repeat(1d / size, size).ToArray();
        var lambda = 0d;
        for (var round = 0; round < MostRounds; round++)
        {
            var next = new double[size];
            for (var row = 0; row < size; row++)
            {
                for (var column = 0; column < size; column++)
                    next[row] += matrix[row, column] * weights[column];
            }

            // The weights sum to 1, and so the product's sum is the eigenvalue once they have settled.
            lambda = next.Sum();
            var farthest = 0d;
            for (var row = 0; row < size; row++)
            {
                next[row] /= lambda;
                farthest = Math.Max(farthest, Math.Abs(next[row] - weights[row]));
            }

            weights = next;
            if (farthest < Settled)
                break;
        }

        return (lambda, weights);
    }
}
