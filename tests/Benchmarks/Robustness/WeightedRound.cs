using System.Globalization;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Benchmarks.Robustness;

/// <summary>A round of one group whose units achieve a share of 36 indicators each, as an array too.</summary>
internal sealed class WeightedRound
{
    public const int Indicators = 36;

    /// <summary>How near drawn weights are to those of the system.</summary>
    public const int Concentration = 200;

    public WeightedRound(int units)
    {
        var random = new Random(units);
        (Units, Achieved) = (units, new double[units * Indicators]);
        Weights = [.. Enumerable.Range(0, Indicators).Select(i => 1.0 + (i % 4))];
        var system = IndexSystemChecker.Check(new()
        {
            Code = "weights",
            Name = "权重",
            FullMarks = (decimal)Weights.Sum(),
            Items = [.. Enumerable.Range(0, Indicators).Select(i => new Item { Code = $"x{i}", Name = $"数{i}", Type = ItemType.Decimal, Min = 0, Max = 1 })],
            Indicators = [.. Enumerable.Range(0, Indicators).Select(i => new Indicator { Code = Show(i + 1), Name = $"指标{i}", Marks = (decimal)Weights[i], Formula = $"[满分] * [数{i}]" })],
        }).System!;
        var columns = new Dictionary<Parameter, Column>();
        for (var i = 0; i < Indicators; i++)
        {
            var column = new Column(FormulaType.Number, units);
            for (var row = 0; row < units; row++)
            {
                // Units are good or bad at many things at once, as they are in rounds.
                column[row] = Value.Of(Math.Round((decimal)Math.Min(1, (random.NextDouble() * 0.6) + (0.5 * row / units)), 3));
                Achieved[(row * Indicators) + i] = (double)column.Numbers[row];
            }

            columns.Add(system.Parameters.Single(one => one.Parameter.Kind is ParameterKind.Item && one.Parameter.Key == $"x{i}").Parameter, column);
        }

        Scores = ScoringPlan.Compile(system).Score(new(Enumerable.Range(0, units).Select(row => new TableUnit(Show(row), Show(row), null, false)).ToArray(), columns), null);
    }

    public int Units { get; }

    public RoundScores Scores { get; }

    /// <summary>Row by row, 0 to 1.</summary>
    public double[] Achieved { get; }

    /// <summary>Marks by indicator.</summary>
    public double[] Weights { get; }

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);
}
