using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;

namespace Fadu.Catalog.Tests.Shipped;

public sealed class BestAndWorstInputTests
{
    private const int MostCombinations = 20_000;

    public static IEnumerable<object[]> Codes => ShippedSystem.Codes;

    [Theory]
    [MemberData(nameof(Codes))]
    public void Best_input_gives_full_marks_and_worst_input_none_for_every_indicator(string code)
    {
        var shipped = ShippedSystem.Load(code);

        var reached = shipped.System.Leaves.Select(leaf => (leaf.Code, Range: Reached(shipped, leaf))).ToList();

        reached.ShouldBe(shipped.System.Leaves.Select(leaf => (leaf.Code, Range: (0m, leaf.OutOf))));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_input_gives_less_than_nothing_or_more_than_the_cap_for_bonuses_and_deductions(string code)
    {
        var shipped = ShippedSystem.Load(code);
        var adjustments = shipped.System.Bonuses.Concat(shipped.System.Deductions).ToList();

        var reached = adjustments.Select(adjustment => (adjustment.Adjustment.Code, Range: Reached(shipped, adjustment.Formula, []))).ToList();

        reached.ShouldBe(adjustments.Select(adjustment => (adjustment.Adjustment.Code, Range: (0m, adjustment.Adjustment.Cap!.Value))));
    }

    private static (decimal Least, decimal Most) Reached(ShippedSystem shipped, CheckedIndicator leaf) =>
        Reached(shipped, leaf.Formula!, leaf.AppliesWhen is { } condition ? [condition] : []);

    // Least and most over the outermost values of every item that is read, of the unit and of one peer, wherever it applies;
    // beside them the faultless unit's own values, since a ratio is at its best where both its parts are equal.
    private static (decimal Least, decimal Most) Reached(ShippedSystem shipped, Formula.CheckedFormula formula, IReadOnlyList<Formula.CheckedFormula> conditions)
    {
        var faultless = shipped.Faultless();
        var read = formula.Parameters.Concat(conditions.SelectMany(condition => condition.Parameters)).Distinct()
            .Where(parameter => parameter.Constant is null)
            .Select(parameter => shipped.System.Parameters.Single(known => known.Parameter.Equals(parameter)))
            .ToList();
        var choices = read.Select(parameter => ShippedSystem.Extremes(parameter)
            .Concat(faultless.TryGetValue(parameter.Parameter, out var good) ? [good] : []).Distinct().ToArray()).ToArray();
        var combinations = choices.Aggregate(1L, (count, values) => count * values.Length);
        combinations.ShouldBeLessThan(MostCombinations, formula.Text);

        var units = Enumerable.Range(0, (int)combinations).Select(number => Values(read, choices, number)).ToList();
        var results = (formula.UsesPeers ? units.SelectMany(unit => units.Select(peer => Pair(unit, peer))) : units.Select(unit => (IFormulaContext)new LoneUnit(unit)))
            .Where(unit => conditions.All(condition => condition.Evaluate(unit) is { IsMissing: false, Boolean: true }))
            .Select(formula.Evaluate)
            .Where(result => !result.IsMissing)
            .Select(result => Numbers.Snap(result.Number))
            .ToList();
        return (results.Min(), results.Max());
    }

    private static Dictionary<Parameter, Value> Values(List<SystemParameter> read, Value[][] choices, int number)
    {
        var values = new Dictionary<Parameter, Value>();
        for (var i = 0; i < read.Count; i++)
        {
            values[read[i].Parameter] = choices[i][number % choices[i].Length];
            number /= choices[i].Length;
        }

        return values;
    }

    private static PairedUnit Pair(Dictionary<Parameter, Value> unit, Dictionary<Parameter, Value> peer) => new(unit, new LoneUnit(peer));

    private sealed class PairedUnit(Dictionary<Parameter, Value> own, LoneUnit peer) : IFormulaContext
    {
        public IReadOnlyList<IFormulaContext> Peers => [this, peer];

        public Value ValueOf(Parameter parameter) => new LoneUnit(own).ValueOf(parameter);
    }
}
