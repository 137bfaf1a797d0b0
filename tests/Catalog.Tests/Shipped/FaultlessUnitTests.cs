using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;
using Xunit.Abstractions;

namespace Fadu.Catalog.Tests.Shipped;

public sealed class FaultlessUnitTests(ITestOutputHelper output)
{
    public static IEnumerable<object[]> Codes => ShippedSystem.Codes;

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_faultless_unit_gets_exactly_100_under_every_combination_of_indicators_that_do_not_apply(string code)
    {
        var shipped = ShippedSystem.Load(code);
        var ways = shipped.WaysNotToApply();
        var units = Enumerable.Range(0, 1 << ways.Count).Select(combination => Unit(shipped.Faultless(), ways, combination)).ToArray();

        var scores = ScoringPlan.Compile(shipped.System).Score(Table(units), null);

        var faultless = Enumerable.Range(0, units.Length).Where(unit => IsFaultless(scores[unit])).ToArray();
        faultless.Select(unit => scores.Total(unit)).ShouldAllBe(total => total == 100m);
        faultless.Select(unit => Dropped(scores[unit])).Distinct().Count().ShouldBe(faultless.Length, "each combination drops other indicators");
        output.WriteLine($"{code}: {ways.Count} conditions, {units.Length} combinations, {faultless.Length} of them faultless, all at 100");
        faultless.Length.ShouldBe(units.Length - Faulty(code, units.Length));
    }

    // A unit without any law-culture site loses the marks for having sites: it is not faultless, in half of the combinations.
    private static int Faulty(string code, int combinations) => code == "SFXJ" ? combinations / 2 : 0;

    private static Dictionary<Parameter, Value> Unit(Dictionary<Parameter, Value> values, IReadOnlyList<(string Condition, Parameter Parameter, Value Value)> ways, int combination)
    {
        for (var way = 0; way < ways.Count; way++)
        {
            if ((combination >> way & 1) == 1)
                values[ways[way].Parameter] = ways[way].Value;
        }

        return values;
    }

    // Everybody is a group of his own, so that no combination is compared with another.
    private static RoundTable Table(Dictionary<Parameter, Value>[] units)
    {
        var columns = units[0].Keys.ToDictionary(parameter => parameter, parameter =>
        {
            var column = new Column(parameter.Type, units.Length);
            for (var unit = 0; unit < units.Length; unit++)
                column[unit] = units[unit][parameter];
            return column;
        });
        return new(units.Select((_, unit) => new TableUnit($"U{unit}", $"单位{unit}", $"G{unit}", false)).ToArray(), columns);
    }

    private static bool IsFaultless(UnitScore score) => Leaves(score).All(leaf => leaf.State is not IndicatorState.Scored || leaf.Score == leaf.EffectiveMarks);

    private static string Dropped(UnitScore score) => string.Join(' ', Leaves(score).Where(leaf => leaf.State is IndicatorState.NotApplicable).Select(leaf => leaf.Code));

    private static IEnumerable<IndicatorScore> Leaves(UnitScore score) => score.Indicators.SelectMany(Below);

    private static IEnumerable<IndicatorScore> Below(IndicatorScore node) => node.Children is [] ? [node] : node.Children.SelectMany(Below);
}
