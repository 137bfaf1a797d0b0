using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Xunit.Abstractions;

namespace Fadu.Catalog.Tests.Shipped;

public sealed class ShippedInversionTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    [Theory]
    [MemberData(nameof(ShippedSystem.Codes), MemberType = typeof(ShippedSystem))]
    public void Every_formula_is_solved_backwards_with_proof_for_every_item_that_it_reads(string code)
    {
        output.WriteLine($"seed {Seed}");
        var (system, random, faults) = (ShippedSystem.Load(code).System, new Random(Seed), new List<string>());
        var units = Enumerable.Range(0, 12).Select(_ => new Unit(system, random, 20)).ToArray();
        var formulas = system.Leaves.Select(leaf => (Formula: leaf.Formula!, Full: leaf.OutOf))
            .Concat(system.Bonuses.Concat(system.Deductions).Select(adjustment => (adjustment.Formula, Full: adjustment.Adjustment.Cap ?? 1)));
        foreach (var (formula, full) in formulas)
        {
            foreach (var parameter in formula.Parameters.Where(parameter => parameter.Kind is ParameterKind.Item && (parameter.Type is not FormulaType.Text || parameter.Choices is not null)))
            {
                for (var attempt = 0; attempt < units.Length; attempt++)
                {
                    var grid = GridOf(system, parameter, units[attempt].ValueOf(parameter));
                    var target = (attempt % 4) switch { 0 => full, 1 => full / 2, 2 => full * 2, _ => full * 3 / 10 };
                    var found = Inverter.Find(formula, units[attempt], grid, attempt % 3 == 0 ? Goal.AtMost(full - target) : Goal.AtLeast(target));
                    if (!found.Proved)
                        faults.Add($"{formula.Text} for {parameter} from {grid.Start}, {grid.Down} down, {grid.Up} up: {found}");
                }
            }
        }

        faults.ShouldBeEmpty();
    }

    private static ValueGrid GridOf(CheckedSystem system, Parameter parameter, Value start)
    {
        var item = system.Parameters.Single(known => known.Parameter.Equals(parameter)).Item!;
        return item.Type is ItemType.Choice
            ? ValueGrid.OfOptions(parameter, start, [.. item.Choices.Select(choice => choice.Value is { } value ? Value.Of(value) : Value.Of(choice.Name))], true, true)
            : ValueGrid.Of(parameter, start, item.Step, item.Min, item.Max, true, true);
    }

    private sealed class Unit : IFormulaContext
    {
        private readonly Dictionary<Parameter, Value> _values;

        public Unit(CheckedSystem system, Random random, int peers)
        {
            _values = system.Parameters.Where(parameter => parameter.Parameter.Constant is null).ToDictionary(parameter => parameter.Parameter, parameter => Any(parameter, random));
            Peers = peers == 0 ? [] : [this, .. Enumerable.Range(0, peers).Select(_ => new Unit(system, random, 0))];
        }

        public IReadOnlyList<IFormulaContext> Peers { get; }

        public Value ValueOf(Parameter parameter) => parameter.Constant ?? _values.GetValueOrDefault(parameter, Value.None(parameter.Type, MissingReason.NotReported));

        private static Value Any(SystemParameter parameter, Random random)
        {
            var (item, range) = (parameter.Item!, parameter.Parameter.Range);
            if (random.Next(20) == 0)
                return Value.None(parameter.Parameter.Type, MissingReason.NotReported);
            if (item.Type is ItemType.Choice)
                return item.Choices[random.Next(item.Choices.Count)] is { Value: { } number } ? Value.Of(number) : Value.Of(item.Choices[random.Next(item.Choices.Count)].Name);
            if (item.Type is ItemType.Boolean)
                return Value.Of(random.Next(2) == 0);

            var (low, high) = (range.Low ?? 0, range.High ?? 1000);
            var any = low + ((high - low) * (decimal)Math.Pow(random.NextDouble(), 3));
            return item.Type is ItemType.Date ? Value.Of(DateOnly.FromDayNumber((int)any)) : Value.Of(range.Whole ? Math.Floor(any) : Math.Round(any, 2));
        }
    }
}
