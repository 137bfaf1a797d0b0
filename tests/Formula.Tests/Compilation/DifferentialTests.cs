using System.Collections.Concurrent;
using Fadu.Formula.Compilation;
using Fadu.Formula.Tests.Generation;
using Fadu.Formula.Values;
using Xunit.Abstractions;

namespace Fadu.Formula.Tests.Compilation;

/// <summary>The interpreter says what a formula means; the machine code has to say the same, for every formula and every value.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int Formulas = 6_000;
    private const int Rows = 20;

    [Fact]
    public void The_machine_code_gives_what_the_interpreter_gives()
    {
        output.WriteLine(Seed.Say(0));
        var differences = new ConcurrentQueue<string>();
        var missing = new ConcurrentDictionary<MissingReason, int>();

        Parallel.For(0, Formulas, new ParallelOptions { MaxDegreeOfParallelism = 2 }, index =>
        {
            var random = Seed.Of(index);
            var (text, type) = new FormulaGenerator(random).NextOfAny();
            var formula = FormulaGenerator.Read(text, type);
            var table = GeneratedTable.For(random, text, Rows, withinRanges: false);
            try
            {
                foreach (var difference in Differences(formula, table, random, missing))
                    differences.Enqueue($"{Seed.Say(index)}: {text} {difference}");
            }
            catch (Exception exception)
            {
                differences.Enqueue($"{Seed.Say(index)}: {text} throws {exception}");
            }
        });

        output.WriteLine($"{Formulas} formulas; {string.Join(", ", missing.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"))}");
        differences.Take(5).ShouldBeEmpty();
        missing.Keys.Order().ShouldBe(Enum.GetValues<MissingReason>());
        missing[MissingReason.None].ShouldBeGreaterThan(Formulas * Rows / 4);
    }

    private static IEnumerable<string> Differences(CheckedFormula formula, GeneratedTable table, Random random, ConcurrentDictionary<MissingReason, int> missing)
    {
        var compiled = formula.Compile();
        var results = Run(compiled, table);
        for (var row = 0; row < Rows; row++)
        {
            var expected = formula.Evaluate(table.Unit(row));
            missing.AddOrUpdate(expected.Missing, 1, (_, count) => count + 1);
            if (results[row] != expected)
                yield return $"gives {expected} by the interpreter and {results[row]} by machine code for {table.Say(row, formula)}";
        }

        if (!compiled.UsesPeers)
            yield break;

        // Whoever comes first in the table has no advantage, not even in the last decimal of a sum.
        var order = Enumerable.Range(0, Rows).ToArray();
        random.Shuffle(order);
        var again = Run(compiled, table.Reordered(order));
        for (var row = 0; row < Rows; row++)
        {
            if (again[row] != results[order[row]])
                yield return $"gives {results[order[row]]} in row {order[row]} and {again[row]} when the rows are shuffled";
        }
    }

    private static Column Run(CompiledFormula compiled, GeneratedTable table)
    {
        var result = new Column(compiled.Type, table.Rows);
        compiled.Run([.. compiled.Inputs.Select(table.Column)], table.Groups, result);
        return result;
    }
}
