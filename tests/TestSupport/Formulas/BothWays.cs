using Fadu.Formula;
using Fadu.Formula.Compilation;
using Fadu.Formula.Values;

namespace Fadu.TestSupport.Formulas;

/// <summary>Evaluates a formula by the interpreter and by the machine code, and insists that they agree.</summary>
public static class BothWays
{
    /// <summary>The result of every unit; all of one group.</summary>
    public static IReadOnlyList<Value> Evaluate(CheckedFormula formula, IReadOnlyList<TestUnit> units) =>
        Evaluate(formula, units, RowGroups.One(units.Count));

    /// <summary>The result of every unit. Sets the peers of the units.</summary>
    /// <exception cref="InvalidOperationException">The two evaluators disagree.</exception>
    public static IReadOnlyList<Value> Evaluate(CheckedFormula formula, IReadOnlyList<TestUnit> units, RowGroups groups)
    {
        for (var row = 0; row < units.Count; row++)
            units[row].Peers = PeersOf(row, units, groups);

        var interpreted = units.Select(formula.Evaluate).ToList();
        var compiled = Run(formula.Compile(), units, groups);
        for (var row = 0; row < units.Count; row++)
        {
            if (interpreted[row] != compiled[row])
                throw new InvalidOperationException($"{formula.Text}, row {row}: the interpreter says {interpreted[row]}, the machine code {compiled[row]}.");
        }

        return interpreted;
    }

    /// <summary>The result of every unit by the machine code alone.</summary>
    public static IReadOnlyList<Value> Run(CompiledFormula formula, IReadOnlyList<TestUnit> units, RowGroups groups)
    {
        var inputs = formula.Inputs.Select(input =>
        {
            var column = new Column(input.Type, units.Count);
            for (var row = 0; row < units.Count; row++)
                column[row] = units[row].ValueOf(input);
            return column;
        }).ToArray();

        var result = new Column(formula.Type, units.Count);
        formula.Run(inputs, groups, result);
        return [.. Enumerable.Range(0, units.Count).Select(row => result[row])];
    }

    private static List<TestUnit> PeersOf(int own, IReadOnlyList<TestUnit> units, RowGroups groups) => groups.GroupOf[own] < 0
        ? []
        : [.. units.Where((_, row) => groups.GroupOf[row] == groups.GroupOf[own] && groups.Counts?[row] != false)];
}
