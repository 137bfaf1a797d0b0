using System.Collections.Concurrent;
using Fadu.Formula.Intervals;
using Fadu.Formula.Tests.Generation;
using Fadu.Formula.Values;
using Xunit.Abstractions;

namespace Fadu.Formula.Tests.Analysis;

/// <summary>What the analysis says of a formula is true of every result that values within the ranges give.</summary>
public sealed class SoundnessTests(ITestOutputHelper output)
{
    private const int Formulas = 8_000;
    private const int Rows = 24;

    // A comparison lets a number of the twelfth decimal pass, and a bound is the result of other steps than the result is.
    private const double Slack = 1e-9;

    [Fact]
    public void Every_result_lies_within_the_extent() => ForEachFormula(0, (formula, table, _) =>
    {
        var extent = formula.Analyse(null).Extent;
        return UnitsOf(table).Select(row => (row, value: formula.Evaluate(table.Unit(row))))
            .Where(result => !Within(extent, result.value))
            .Select(result => $"gives {result.value}, analysed as {Show(extent, formula.Type)}, for {table.Say(result.row, formula)}");
    });

    [Fact]
    public void Every_result_lies_within_the_extent_found_under_a_premise() => ForEachFormula(100_000, (formula, table, random) =>
    {
        var text = new FormulaGenerator(random) { WithoutTinyNumbers = true }.Next(FormulaType.Boolean, 3);
        var premise = FormulaGenerator.Read(text, FormulaType.Boolean);
        var extent = formula.Analyse(premise).Extent;

        // A unit that the indicator does not apply to is nobody's peer.
        table = table.Counting(row => premise.Evaluate(table.Unit(row)) is { IsMissing: true } or { Boolean: true });
        return UnitsOf(table).Where(table.Counts)
            .Select(row => (row, value: formula.Evaluate(table.Unit(row))))
            .Where(result => !Within(extent, result.value))
            .Select(result => $"gives {result.value}, analysed as {Show(extent, formula.Type)} where {text}, for {table.Say(result.row, formula)}");
    });

    [Fact]
    public void Every_result_lies_within_the_extent_found_where_some_values_of_the_unit_are_known() => ForEachFormula(300_000, (formula, table, random) =>
        UnitsOf(table).Take(DividesToTinyNumbers(formula) ? 0 : 8).Select(row =>
        {
            var (unit, value) = (table.Unit(row), formula.Evaluate(table.Unit(row)));
            var known = formula.Parameters.Where(_ => random.Next(2) == 0).ToHashSet();
            var extent = formula.Analyse(null, parameter => known.Contains(parameter) ? Extent.Of(unit.ValueOf(parameter)) : null).Extent;
            return (row, value, extent, known);
        })
        .Where(found => !Within(found.extent, found.value))
        .Select(found => $"gives {found.value}, analysed as {Show(found.extent, formula.Type)} with {string.Join(", ", found.known)} known, for {table.Say(found.row, formula)}"));

    [Fact]
    public void Raising_one_value_never_moves_a_result_against_its_direction() => ForEachFormula(200_000, (formula, table, random) =>
    {
        var directions = formula.Analyse(null).Directions;
        var values = new ValueGenerator(random, formula.Text, withinRanges: true);
        return
            from parameter in formula.Parameters
            where parameter is { Constant: null, Type: FormulaType.Number or FormulaType.Date or FormulaType.Boolean }
            from row in UnitsOf(table).Take(8)
            let before = table[row, parameter]
            let after = values.Next(parameter)
            where !before.IsMissing && !after.IsMissing && Rises(before, after)
            let results = (Low: formula.Evaluate(table.Unit(row)), High: formula.Evaluate(table.With(row, parameter, after).Unit(row)))
            where !results.Low.IsMissing && !results.High.IsMissing && !Goes(directions.GetValueOrDefault(parameter), results.Low, results.High)
            select $"goes {directions.GetValueOrDefault(parameter)} with {parameter}, and from {results.Low} to {results.High} when it rises to {after}, for {table.Say(row, formula)}";
    });

    private void ForEachFormula(int first, Func<CheckedFormula, GeneratedTable, Random, IEnumerable<string>> faults)
    {
        output.WriteLine(Seed.Say(first));
        var found = new ConcurrentQueue<string>();
        Parallel.For(first, first + Formulas, new ParallelOptions { MaxDegreeOfParallelism = 2 }, index =>
        {
            var random = Seed.Of(index);
            var (text, type) = new FormulaGenerator(random) { WithoutTinyNumbers = true }.NextOfAny();
            var formula = FormulaGenerator.Read(text, type);
            var table = GeneratedTable.For(random, text, Rows, withinRanges: true);
            foreach (var fault in faults(formula, table, random).Take(1))
                found.Enqueue($"{Seed.Say(index)}: {text} {fault}");
        });

        output.WriteLine($"{found.Count} found");
        found.OrderBy(fault => fault.Length).Take(5).ShouldBeEmpty();
    }

    // What is divided by a number of nineteen digits counts as equal to 0 in a comparison, and a second division makes something of it again.
    private static bool DividesToTinyNumbers(CheckedFormula formula) => formula.Literals.Any(literal => literal.Type is FormulaType.Number && literal.Number > 1e15m);

    private static IEnumerable<int> UnitsOf(GeneratedTable table) => Enumerable.Range(0, table.Rows).Where(table.BelongsToItsGroup);

    private static bool Within(Extent extent, Value value) => value switch
    {
        { IsMissing: true } => extent.CanBeMissing,
        { Type: FormulaType.Boolean } => value.Boolean ? extent.CanBeTrue : extent.CanBeFalse,
        { Type: FormulaType.Number } => Contains(extent.Numbers, value.Number),
        { Type: FormulaType.Date } => Contains(extent.Numbers, value.Date.DayNumber),
        _ => true,
    };

    private static bool Contains(Interval range, decimal value) =>
        (range.Low is not { } low || value >= low || Same((double)value, (double)low))
        && (range.High is not { } high || value <= high || Same((double)value, (double)high))
        && (!range.Whole || Numbers.Snap(value) == Math.Round(value));

    private static bool Same(double left, double right) => Math.Abs(left - right) <= Math.Max(1, Math.Abs(left)) * Slack;

    private static bool Rises(Value before, Value after) => Order(before, after) < 0;

    private static bool Goes(Direction direction, Value low, Value high)
    {
        var order = low.Type is FormulaType.Text ? (low == high ? 0 : 2) : Order(low, high);
        return order == 0 || direction is Direction.Mixed || (order, direction) is (-1, Direction.Up) or (1, Direction.Down);
    }

    private static int Order(Value left, Value right) => left.Type switch
    {
        FormulaType.Number => Same((double)left.Number, (double)right.Number) ? 0 : Math.Sign(left.Number.CompareTo(right.Number)),
        FormulaType.Date => Math.Sign(left.Date.CompareTo(right.Date)),
        _ => Math.Sign(left.Boolean.CompareTo(right.Boolean)),
    };

    private static string Show(Extent extent, FormulaType type) => type is FormulaType.Boolean
        ? $"true {extent.CanBeTrue}, false {extent.CanBeFalse}, missing {extent.CanBeMissing}"
        : $"{extent.Numbers}, whole {extent.Numbers.Whole}, missing {extent.CanBeMissing}";
}
