using Fadu.Benchmarks.Measurement;
using Fadu.Formula.Compilation;
using Fadu.Formula.Values;

namespace Fadu.Benchmarks.Formulas;

/// <summary>Compiled formulas against the same computation written by hand in C#: decimal, missing values, comparison at 12 decimals.</summary>
internal static class HandWritten
{
    private const double Most = 2;

    public static IEnumerable<Benchmark> All =>
    [
        Of("Min(10, Round([a]/[b]*100,2)*0.1)", ByHand.Share),
        Of("if([x]>=0.95,5,if([x]>=0.8,3,0))", ByHand.Branches),
        Of("Linear(Ratio([a], [b]), 0.5, 1)", ByHand.Linear),
        Of("Tier(Ratio([a], [b]), 0.95, 5, 0.8, 3, 0)", ByHand.Tier),
        Of("Deduct([a], 0.5)", ByHand.Deduct),
    ];

    private static Benchmark Of(string text, Action<Inputs> byHand) => new($"compiled {text}", () => Contestants(text, byHand), 200);

    private static Contestant[] Contestants(string text, Action<Inputs> byHand)
    {
        var inputs = new Inputs(Samples.Counts(1, 0, 500), Samples.Counts(2, 1, 500), Samples.Rates(3), new(FormulaType.Number, Samples.Rows));
        var compiled = Names.Read(text).Compile();
        Column[] columns = [.. compiled.Inputs.Select(input => input.Name switch { "a" => inputs.A, "b" => inputs.B, _ => inputs.X })];
        var (groups, result) = (RowGroups.One(Samples.Rows), new Column(FormulaType.Number, Samples.Rows));

        byHand(inputs);
        compiled.Run(columns, groups, result);
        for (var row = 0; row < Samples.Rows; row++)
        {
            if (inputs.Result[row] != result[row])
                throw new InvalidOperationException($"{text}, row {row}: by hand {inputs.Result[row]}, compiled {result[row]}.");
        }

        return
        [
            new("C# by hand", Samples.Rows, () => byHand(inputs)),
            new("compiled", Samples.Rows, () => compiled.Run(columns, groups, result)) { MostOfReference = Most },
        ];
    }
}
