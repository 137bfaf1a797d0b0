using Fadu.Catalog;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Bounds;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.TestSupport.Measuring;
using Xunit.Abstractions;

namespace Fadu.Application.Tests.Bounds;

/// <summary>Bounds under the systems that ship.</summary>
public sealed class ShippedBoundsTests(ITestOutputHelper output)
{
    private const int Units = 12;
    private const int Completions = 40;

    public static TheoryData<string> Files => ["bwzq.yaml", "fzsy.yaml", "lzpy.yaml", "mzfz.yaml", "sfxj.yaml"];

    [Theory, MemberData(nameof(Files))]
    public void No_completion_leaves_the_bounds(string file)
    {
        var plan = ScoringPlan.Compile(SystemFile.Load(RepositoryFolder.System(file)).Checked!);
        var parameters = plan.System.Parameters.Where(one => one.Policy is null).ToDictionary(one => one.Parameter, one => one.Item!);
        for (var seed = 20_261_122; seed < 20_261_122 + Units; seed++)
        {
            var random = new Random(seed);
            var share = random.NextDouble();
            var open = parameters.Keys.Where(one => one.Kind is ParameterKind.Item or ParameterKind.Attribute && random.NextDouble() < share).ToHashSet();
            var known = parameters.Keys.Where(one => !open.Contains(one)).ToDictionary(one => one, one => Any(one, parameters[one], random));
            var table = TableOf([.. Enumerable.Range(0, Completions).Select(_ =>
                parameters.Keys.ToDictionary(one => one, one => open.Contains(one) ? Any(one, parameters[one], random) : known[one]))]);
            var bounds = BoundsFinder.Find(plan, table, 0, open);

            var scores = plan.Score(table, null);
            for (var row = 0; row < Completions; row++)
            {
                (scores.Total(row) ?? bounds.Total!.Least).ShouldBeInRange(bounds.Total!.Least, bounds.Total.Most, $"seed {seed}");
                foreach (var one in bounds.Indicators)
                {
                    if (scores.Score(row, one.Indicator) is { } score)
                        score.ShouldBeInRange(one.Marks!.Least, one.Marks.Most, $"seed {seed}, {one.Indicator.Code}");
                }
            }
        }
    }

    [Fact]
    public void Of_a_unit_that_has_reported_nothing_every_bound_without_peers_is_exact_and_found_at_once()
    {
        var plan = ScoringPlan.Compile(SystemFile.Load(RepositoryFolder.System("bwzq.yaml")).Checked!);
        var open = plan.System.Parameters.Where(one => one.Parameter.Kind is ParameterKind.Item or ParameterKind.Attribute).Select(one => one.Parameter).ToHashSet();
        var table = new RoundTable([new("u", "u", null, false)], new Dictionary<Parameter, Column>());
        var bounds = BoundsFinder.Find(plan, table, 0, open);
        var took = TimeSpan.MaxValue;
        for (var run = 0; run < 10; run++)
        {
            var time = ThreadTime.Of(() => BoundsFinder.Find(plan, table, 0, open));
            took = time < took ? time : took;
        }

        output.WriteLine($"{took.TotalMilliseconds:0.0} ms; {bounds.Total!.Least} … {bounds.Total.Most}");
        foreach (var one in bounds.Indicators.Where(one => one.Marks is { IsExact: false }))
            output.WriteLine($"{one.Indicator.Code} {one.Marks!.Least} … {one.Marks.Most} {(one.Marks.DependsOnPeers ? "peers" : "")} {one.Indicator.Formula?.Text}");
        bounds.Indicators.Count(one => one.Marks is { IsExact: false, DependsOnPeers: false }).ShouldBe(0);
        bounds.Indicators.Count(one => one.Marks is { IsExact: true }).ShouldBeGreaterThan(15);

        // 20 ms when it was written.
        took.ShouldBeLessThan(TimeSpan.FromMilliseconds(100));
    }

    private static RoundTable TableOf(IReadOnlyList<Dictionary<Parameter, Value>> rows)
    {
        var columns = rows[0].Keys.ToDictionary(parameter => parameter, parameter => new Column(parameter.Type, rows.Count));
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var (parameter, value) in rows[row])
                columns[parameter][row] = value;
        }

        return new([.. rows.Select((_, row) => new TableUnit($"u{row}", $"u{row}", null, false))], columns);
    }

    private static Value Any(Parameter parameter, Item item, Random random)
    {
        if (random.Next(6) == 0)
            return Value.None(parameter.Type, MissingReason.NotReported);

        return parameter.Type switch
        {
            FormulaType.Boolean => Value.Of(random.Next(2) == 0),
            FormulaType.Date => Value.Of(new DateOnly(2023, 1, 1).AddDays(random.Next(700))),
            FormulaType.Text => Value.Of(parameter.Choices is { } choices ? choices[random.Next(choices.Count)] : "文字"),
            _ when item.Type is ItemType.Choice => Value.Of(item.Choices[random.Next(item.Choices.Count)].Value!.Value),
            _ => Value.Of(Number(parameter.Range.Low ?? 0, parameter.Range.High ?? Math.Max(parameter.Range.Low ?? 0, 0) + random.Next(1, 2_000), parameter.Range.Whole, random)),
        };
    }

    private static decimal Number(decimal low, decimal high, bool whole, Random random)
    {
        var drawn = low + ((high - low) * (random.Next(5) == 0 ? random.Next(2) : (decimal)random.NextDouble()));
        return whole ? decimal.Truncate(drawn) : decimal.Round(drawn, 2);
    }
}
