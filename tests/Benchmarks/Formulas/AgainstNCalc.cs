using Fadu.Benchmarks.Measurement;
using Fadu.Formula;
using Fadu.Formula.Compilation;
using Fadu.Formula.Values;

namespace Fadu.Benchmarks.Formulas;

/// <summary>Compiled and interpreted formulas against NCalc's own evaluator and its compiler to delegates.</summary>
/// <remarks>
/// NCalc as it likes it: parsed once, one expression object, parameters as double, which its own literals are; its delegates
/// read the properties of an object and are given a Round, which they lack. It knows no missing values and computes in double.
/// </remarks>
internal static class AgainstNCalc
{
    private const int Rows = 512;

    public static IEnumerable<Benchmark> All =>
    [
        Of("Min(10, Round([a]/[b]*100,2)*0.1)", 4),
        Of("if([x]>=0.95,5,if([x]>=0.8,3,0))", 20),
    ];

    private static Benchmark Of(string text, double timesAsFast) => new($"NCalc {text}", () => Contestants(text, timesAsFast), 100);

    private static Contestant[] Contestants(string text, double timesAsFast)
    {
        var random = new Random(5);
        var formula = Names.Read(text);
        var rows = Enumerable.Range(0, Rows).Select(_ => new NCalcRow(random.Next(0, 500), random.Next(1, 500), random.Next(500, 1001) / 1000.0)).ToArray();
        var compiled = formula.Compile();
        Column[] inputs = [.. compiled.Inputs.Select(input => Of(rows, input.Name))];
        var (groups, result) = (RowGroups.One(Rows), new Column(FormulaType.Number, Rows));
        var contexts = Array.ConvertAll(rows, row => new RowContext(row));

        return
        [
            Evaluated(text, rows),
            Delegated(text, rows),
            new("compiled", Rows, () => compiled.Run(inputs, groups, result)) { MostOfReference = 1 / timesAsFast },
            new("interpreted", Rows, () => Interpret(formula, contexts)),
        ];
    }

    private static Contestant Evaluated(string text, NCalcRow[] rows)
    {
        var expression = new NCalc.Expression(NCalc.Expression.Compile(text, false), NCalc.EvaluateOptions.RoundAwayFromZero);
        return new("NCalc Evaluate", Rows, () =>
        {
            foreach (var row in rows)
            {
                expression.Parameters["a"] = row.a;
                expression.Parameters["b"] = row.b;
                expression.Parameters["x"] = row.x;
                expression.Evaluate();
            }
        });
    }

    private static Contestant Delegated(string text, NCalcRow[] rows)
    {
        var compute = new NCalc.Expression(text).ToLambda<NCalcRow, double>();
        return new("NCalc ToLambda", Rows, () =>
        {
            foreach (var row in rows)
                compute(row);
        });
    }

    private static void Interpret(CheckedFormula formula, RowContext[] contexts)
    {
        foreach (var context in contexts)
            formula.Evaluate(context);
    }

    private static Column Of(NCalcRow[] rows, string name)
    {
        var column = new Column(FormulaType.Number, Rows);
        for (var row = 0; row < Rows; row++)
            column[row] = Value.Of(RowContext.Of(rows[row], name));

        return column;
    }
}
