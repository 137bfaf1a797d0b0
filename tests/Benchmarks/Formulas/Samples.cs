using Fadu.Formula.Values;

namespace Fadu.Benchmarks.Formulas;

/// <summary>Values as offices report them: counts, rates with one decimal, one in twenty not reported.</summary>
internal static class Samples
{
    public const int Rows = 4096;

    public static Column Counts(int seed, int least, int most) => Fill(seed, random => random.Next(least, most + 1));

    public static Column Rates(int seed) => Fill(seed, random => random.Next(500, 1001) / 1000m);

    private static Column Fill(int seed, Func<Random, decimal> draw)
    {
        var random = new Random(seed);
        var column = new Column(FormulaType.Number, Rows);
        for (var row = 0; row < Rows; row++)
            column[row] = random.Next(20) == 0 ? Value.None(FormulaType.Number, MissingReason.NotReported) : Value.Of(draw(random));

        return column;
    }
}
