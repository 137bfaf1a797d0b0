using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Helps;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Plans;
using Fadu.Indicators.Tests.Scoring;
using Fadu.TestSupport.Measuring;
using Xunit.Abstractions;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Helps;

public sealed class HelpFinderTests(ITestOutputHelper output)
{
    private const int Units = 3_000;
    private const int Items = 100;

    [Fact]
    public void The_helps_are_those_that_trying_every_unit_and_every_place_finds()
    {
        const int seed = 20_261_122;
        var (cases, lifting) = (0, 0);
        for (var run = seed; run < seed + 30; run++)
        {
            if (RandomPlans.Of(run, 0, 5) is not { } random)
                continue;

            for (var i = 0; i < 3; i++)
            {
                var target = random.Target();
                if (target is PlanTarget.OfRank || HelpFinder.Find(random.Now, new() { Target = target, Most = 20 }, default) is not { Succeeded: true, Value: var help })
                    continue;

                // What is compared by the marks of a leaf moves with it, which the plain loop does not follow.
                if (help.Helps.Any(one => one.Indicator is not null && one.RestsOnPeers))
                    continue;

                help.Helps.Select(one => NaiveHelp.Told((one.Item?.Code ?? one.Indicator?.Code)!, one.Alone, one.Added.Select(unit => (unit.Unit.Code, unit.Effort))))
                    .ShouldBe(new NaiveHelp(random.Now, target).Chosen(20), $"seed {run}, {target}");
                cases++;
                lifting += help.Helps.Count > 0 ? 1 : 0;
            }
        }

        output.WriteLine($"seed {seed}: {cases} cases, {lifting} with helps");
        cases.ShouldBeGreaterThan(20);
        lifting.ShouldBeGreaterThan(cases / 4);
    }

    [Fact]
    public void The_help_that_lifts_most_comes_first_and_the_next_adds_most_at_least_effort()
    {
        var now = Round.Of(Checked(Leaf("1", 10, "[a]"), Leaf("2", 10, "[b]"), Leaf("3", 10, "[c]")))
            .Unit("甲", "a=4 b=10 c=10").Unit("乙", "a=5 b=10 c=10").Unit("丙", "a=10 b=1 c=10").Unit("丁", "a=10 b=10 c=9").Unit("戊", "a=0 b=0 c=0").Score();

        var help = HelpFinder.Find(now, new() { Target = new PlanTarget.OfTotal(28), Kind = HelpKind.Item }, default).Value!;

        (help.Units, help.Below, help.Left).ShouldBe((5, 4, 1));
        help.Helps.Select(one => NaiveHelp.Told(one.Item!.Code, one.Alone, one.Added.Select(unit => (unit.Unit.Code, unit.Effort)))).ShouldBe(["a lifts 2: 甲 4, 乙 3", "b lifts 1: 丙 7"]);
        help.Helps[0].Effort.ShouldBe(7);
    }

    [Fact]
    public void A_unit_under_a_veto_is_lifted_only_by_what_lifts_the_veto()
    {
        var system = System(Leaf("1", 10, "[a]"), Leaf("2", 10, "[b]")) with { Vetoes = [new() { Code = "V1", Name = "V1", When = "[c] < 3", Effect = VetoEffect.Commendation }] };
        var now = Round.Of(IndexSystemChecker.Check(system).System!).Unit("甲", "a=9 b=9 c=0").Score();

        var help = HelpFinder.Find(now, new() { Target = new PlanTarget.OfTotal(15) }, default).Value!;

        help.Below.ShouldBe(1);
        help.Helps.Select(one => one.Item?.Code).ShouldBe(["c"]);
        help.Helps[0].Added[0].Effort.ShouldBe(3);
    }

    [Fact]
    public void What_is_compared_in_the_group_is_tried_on_all_at_once_and_says_so()
    {
        var now = Round.Of(Checked(Leaf("1", 10, "[满分] * Ratio([a], PeerMax([a]))"), Leaf("2", 10, "[b]")))
            .Unit("甲", "a=4 b=9").Unit("乙", "a=8 b=9").Score();

        var help = HelpFinder.Find(now, new() { Target = new PlanTarget.OfTotal(19), Kind = HelpKind.Item }, default).Value!;

        help.Below.ShouldBe(1);
        help.Helps.Select(one => (one.Item!.Code, one.RestsOnPeers, one.Added.Count)).ShouldBe([("a", true, 1)]);
    }

    [Fact]
    public void Only_one_group_is_looked_at_where_one_is_named_and_an_unknown_one_is_refused_with_all_else()
    {
        var now = Round.Of(Checked(Leaf("1", 10, "[a]"))).Unit("甲", "a=4", "城区").Unit("乙", "a=5", "郊区").Score();

        HelpFinder.Find(now, new() { Target = new PlanTarget.OfTotal(8), Group = "城区" }, default).Value!.Below.ShouldBe(1);
        HelpFinder.Find(now, new() { Target = new PlanTarget.OfRank(1), Group = "城", Most = 0, Limits = new() { Items = new Dictionary<string, MoveLimit> { ["q"] = new() } } }, default)
            .Problems.Select(problem => (problem.Code, problem.Where)).ShouldBe([("help.target_unfit", "target.rank"), ("help.most_unfit", "most"), ("help.group_unknown", "group"), ("plan.item_unknown", "q")]);
        HelpFinder.Find(now, new() { Target = new PlanTarget.OfTotal(80) }, default).Problems.Select(problem => problem.Code).ShouldBe(["plan.total_unfit"]);
    }

    [Fact]
    public void Whoever_goes_away_ends_it()
    {
        var now = Round.Of(Checked(Leaf("1", 10, "[a]"))).Unit("甲", "a=4").Score();

        Should.Throw<OperationCanceledException>(() => HelpFinder.Find(now, new() { Target = new PlanTarget.OfTotal(8) }, new(canceled: true)));
    }

    [Fact]
    public void Three_thousand_units_with_a_hundred_items_take_about_two_seconds()
    {
        var system = IndexSystemChecker.Check(Whole([.. Enumerable.Range(0, Items).Select(i => Leaf($"{i}", 1, i % 10 == 0 ? $"[满分] * Ratio([x{i}], PeerMax([x{i}]))" : $"Linear([x{i}], 0, 100)"))]) with
        {
            Items = [.. Enumerable.Range(0, Items).Select(i => new Item { Code = $"x{i}", Name = $"x{i}", Type = ItemType.Decimal, Min = 0, Max = 100 })],
        }).System!;
        var (random, columns) = (new Random(7), new Dictionary<Parameter, Column>());
        foreach (var parameter in system.Parameters)
        {
            var column = columns[parameter.Parameter] = new(parameter.Parameter.Type, Units);
            for (var row = 0; row < Units; row++)
                column[row] = Value.Of((decimal)random.Next(101));
        }

        var now = ScoringPlan.Compile(system).Score(new([.. Enumerable.Range(0, Units).Select(i => new TableUnit($"u{i}", $"u{i}", $"{i % 10}", false))], columns), null);
        var target = new PlanTarget.OfTotal(Enumerable.Range(0, Units).Select(row => now.Total(row)!.Value).Order().ElementAt(Units * 4 / 5));
        HelpFinder.Find(now, new() { Target = target, Group = "1" }, default);

        RoundHelp help = null!;
        var took = ThreadTime.Of(() => help = HelpFinder.Find(now, new() { Target = target }, default).Value!);

        output.WriteLine($"{took.TotalMilliseconds:0} ms for {Units} units, {help.Below} below, {Items} items and as many indicators; helps {string.Join(", ", help.Helps.Select(one => $"{one.Item?.Code ?? one.Indicator!.Code} +{one.Added.Count}"))}");
        took.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        help.Helps.Count.ShouldBe(5);
    }

    private static CheckedSystem Checked(params Indicator[] leaves) => IndexSystemChecker.Check(System(leaves)).System!;

    private static IndexSystem System(params Indicator[] leaves) => Whole(leaves) with
    {
        Items = [.. "abc".Select(code => new Item { Code = $"{code}", Name = $"{code}", Type = ItemType.Integer, Min = 0, Max = 10 })],
    };
}
