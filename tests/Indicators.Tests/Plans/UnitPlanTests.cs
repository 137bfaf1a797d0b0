using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Plans;

/// <summary>Every kind of answer on systems that can be worked out by hand: <c>x</c> wins a mark a step, <c>y</c> two for three times the effort.</summary>
public sealed class UnitPlanTests
{
    private static readonly IndexSystem Simple = Whole(Leaf("1", 10, "[x]"), Leaf("2", 10, "2 * [y]"));

    private static readonly Band[] Bands = [new("优", 15, null), new("良", 8, null), new("差", 0, null)];

    private static readonly Item[] Items = [Count("x"), Count("y", 5) with { Effort = 3 }];

    [Fact]
    public void Who_is_there_already_has_nothing_to_do()
    {
        var plan = Find(Simple, Items, new PlanTarget.OfTotal(8), "x=4 y=2");

        Shown(plan).ShouldBe(["ReachedAlready, proved, least null"]);
    }

    [Fact]
    public void The_cheapest_way_comes_first_and_each_next_one_does_without_an_item_of_those_before()
    {
        // Three steps of x win 3 for 3; without x two of y are needed, 4 for 6. Without both there is nothing.
        Shown(Find(Simple, Items, new PlanTarget.OfTotal(11), "x=4 y=2")).ShouldBe(
        [
            "Reached, proved, least 3",
            "x+3=7 wins 3 for 3: total 11 rank 1 effort 3",
            "y+2=4 wins 4 for 6: total 12 rank 1 effort 6",
        ]);
    }

    [Fact]
    public void Changes_that_are_all_needed_stand_together()
    {
        Shown(Find(Simple, Items, new PlanTarget.OfTotal(16), "x=4 y=2")).ShouldBe(
            ["Reached, proved, least 9", "x+6=10 wins 6 for 6, y+1=3 wins 2 for 3: total 16 rank 1 effort 9"]);
    }

    [Fact]
    public void A_missing_value_is_reported_first()
    {
        // No value gives no marks; reporting 0 is the first step, and five more bring 5 marks.
        Shown(Find(Simple, Items, new PlanTarget.OfTotal(9), "y=2"))[..2].ShouldBe(["Reached, proved, least 6", "x+6=5 wins 5 for 6: total 9 rank 1 effort 6"]);
    }

    [Fact]
    public void While_a_base_figure_has_no_value_nothing_that_rests_on_it_is_called_out_of_reach()
    {
        var system = Whole(Leaf("1", 10, "Linear(Ratio([passed], [required]), 0, 1)"), Leaf("2", 10, "[x]"));
        Item[] items = [Count("passed"), Count("required"), Count("x", 6)];

        var open = Find(system, items, new PlanTarget.OfTotal(12), "passed=5 x=4");
        var near = Find(system, items, new PlanTarget.OfTotal(5), "passed=5 x=4");
        var known = Find(system, items, new PlanTarget.OfTotal(20), "passed=5 required=10 x=4");

        (open.State, open.IsProved, string.Join(' ', open.WaitsFor.Select(item => item.Code)), string.Join(' ', open.Beyond.Select(beyond => beyond.Indicator.Code)))
            .ShouldBe((PlanState.NotFound, false, "required", "2"));
        (near.State, near.IsProved).ShouldBe((PlanState.Reached, true));
        (known.State, known.IsProved, known.WaitsFor.Count).ShouldBe((PlanState.OutOfReach, true, 0));
    }

    [Fact]
    public void Out_of_reach_tells_the_most_by_which_changes_and_what_stays_beyond()
    {
        Shown(Find(Simple, [Count("x"), Count("y", 3) with { Effort = 3 }], new PlanTarget.OfTotal(18), "x=4 y=2")).ShouldBe(
        [
            "OutOfReach, proved, least null",
            "most x+6=10 wins 6 for 6, y+1=3 wins 2 for 3: total 16 rank 1 effort 9",
            "beyond 2: 4 marks",
        ]);
    }

    [Fact]
    public void What_others_supply_is_moved_only_where_that_is_asked_for()
    {
        Item[] items = [Count("x"), Count("y", 5) with { From = ItemSource.Evaluator }];

        Shown(Find(Simple, items, new PlanTarget.OfTotal(16), "x=4 y=2")).ShouldBe(
            ["OutOfReach, proved, least null", "most x+6=10 wins 6 for 6: total 14 rank 1 effort 6", "beyond 2: 6 marks by y"]);
        var others = Find(Simple, items, new PlanTarget.OfTotal(16), "x=4 y=2", new() { IncludeOthers = true });
        // Now a step of y costs no more than one of x, and wins two marks: 3 of y and 2 of x.
        Shown(others)[..2].ShouldBe(["Reached, proved, least 5", "x+2=6 wins 2 for 2, y+3=5 wins 6 for 3: total 16 rank 1 effort 5"]);
        others.Proposals[0].Changes.Select(change => change.Movable.ByUnit).ShouldBe([true, false]);
    }

    [Fact]
    public void Limits_of_items_bind()
    {
        Shown(Find(Simple, Items, new PlanTarget.OfTotal(11), "x=4 y=2", Limited(("x", new() { Steps = 2 })))).ShouldBe(
            ["Reached, proved, least 4", "x+1=5 wins 1 for 1, y+1=3 wins 2 for 3: total 11 rank 1 effort 4", "y+2=4 wins 4 for 6: total 12 rank 1 effort 6", "beyond 1: 4 marks"]);
        Shown(Find(Simple, Items, new PlanTarget.OfTotal(11), "x=4 y=2", Limited(("x", new() { NoFurtherThan = 5 }), ("y", new() { Steps = 1 })))).ShouldBe(
            ["Reached, proved, least 4", "x+1=5 wins 1 for 1, y+1=3 wins 2 for 3: total 11 rank 1 effort 4", "beyond 1: 5 marks", "beyond 2: 4 marks"]);
        Shown(Find(Simple, Items, new PlanTarget.OfTotal(11), "x=4 y=2", Limited(("x", new() { Steps = 2 }), ("y", new() { IsExcluded = true })))).ShouldBe(
            ["OutOfReach, proved, least null", "most x+2=6 wins 2 for 2: total 10 rank 1 effort 2", "beyond 1: 4 marks", "beyond 2: 6 marks by y"]);
    }

    [Fact]
    public void A_veto_that_the_units_own_items_can_not_lift_is_named_as_what_blocks()
    {
        var system = Simple with { Bands = Bands, Vetoes = [new() { Code = "V1", Name = "重大事故", When = "[k] > 0", Band = "差" }] };
        Item[] items = [.. Items, Count("k") with { From = ItemSource.Register }];

        // The total of 8 is enough for 良; what can be reached at most is told all the same.
        Shown(Find(system, items, new PlanTarget.OfBand("良"), "x=4 y=2 k=2")).ShouldBe(
        [
            "Blocked, proved, least null",
            "most x+6=10 wins 6 for 6, y+3=5 wins 6 for 9: total 20 差 rank 1 effort 15",
            "Veto V1 重大事故 of k stays",
        ]);
        Shown(Find(system, items, new PlanTarget.OfBand("良"), "x=4 y=2 k=2", new() { IncludeOthers = true })).ShouldBe(
            ["Reached, proved, least 2", "k-2=0 wins 0 for 2: total 8 良 rank 1 effort 2", "Veto V1 重大事故 of k lifted by k"]);
        // A total is no band: the veto does not stand in its way.
        Find(system, items, new PlanTarget.OfTotal(10), "x=4 y=2 k=2").Blockers.ShouldBeEmpty();
    }

    [Fact]
    public void A_veto_that_own_items_can_lift_is_lifted_by_the_plan()
    {
        var system = Simple with { Bands = Bands, Vetoes = [new() { Code = "V1", Name = "未办结", When = "[k] > 1", Band = "差" }] };

        Shown(Find(system, [.. Items, Count("k")], new PlanTarget.OfBand("良"), "x=2 y=2 k=4")).ShouldBe(
        [
            "Reached, proved, least 5",
            "x+2=4 wins 2 for 2, k-3=1 wins 0 for 3: total 8 良 rank 1 effort 5",
            "y+1=3 wins 2 for 3, k-3=1 wins 0 for 3: total 8 良 rank 1 effort 6",
            "Veto V1 未办结 of k lifted by k",
        ]);
    }

    [Fact]
    public void A_veto_that_leaves_the_band_wanted_stands_in_nobodys_way()
    {
        var system = Simple with { Bands = Bands, Vetoes = [new() { Code = "V1", Name = "未办结", When = "[k] > 1", Band = "良" }] };

        Shown(Find(system, [.. Items, Count("k")], new PlanTarget.OfBand("良"), "x=2 y=2 k=4"))[..2].ShouldBe(
            ["Reached, proved, least 2", "x+2=4 wins 2 for 2: total 8 良 rank 1 effort 2"]);
    }

    [Fact]
    public void One_rule_that_stays_blocks_though_another_could_be_lifted()
    {
        var system = Simple with
        {
            Bands = Bands,
            Vetoes = [new() { Code = "V1", Name = "未办结", When = "[k] > 1", Band = "差" }, new() { Code = "V2", Name = "事故", When = "[n] > 0", Band = "差" }],
        };

        var plan = Find(system, [.. Items, Count("k"), Count("n") with { From = ItemSource.Register }], new PlanTarget.OfBand("优"), "x=2 y=2 k=4 n=1");

        // The most is told with what can be lifted lifted.
        Shown(plan).ShouldBe(
        [
            "Blocked, proved, least null",
            "most x+8=10 wins 8 for 8, y+3=5 wins 6 for 9, k-3=1 wins 0 for 3: total 20 差 rank 1 effort 20",
            "Veto V1 未办结 of k lifted by k",
            "Veto V2 事故 of n stays",
        ]);
    }

    [Fact]
    public void A_gate_keeps_from_ranks_and_from_nothing_else()
    {
        var system = Simple with { Bands = Bands, Gates = [new() { Code = "G1", Name = "申报条件", When = "[k] >= 3" }] };
        Item[] items = [.. Items, Count("k")];

        Shown(Find(system, items, new PlanTarget.OfRank(1), "x=4 y=2 k=1", null, ["x=9 k=3"])).ShouldBe(
        [
            "Reached, proved, least 3",
            "x+1=5 wins 1 for 1, k+2=3 wins 0 for 2: total 9 良 rank 1 effort 3",
            "y+1=3 wins 2 for 3, k+2=3 wins 0 for 2: total 10 良 rank 1 effort 5",
            "Gate G1 申报条件 of k lifted by k",
        ]);
        Shown(Find(system, items, new PlanTarget.OfBand("良"), "x=4 y=2 k=1")).ShouldBe(["ReachedAlready, proved, least null"]);
        Shown(Find(system, [.. Items, Count("k") with { From = ItemSource.Evaluator }], new PlanTarget.OfRank(1), "x=10 y=5 k=1", null, ["x=9 k=3"])).ShouldBe(
            ["Blocked, proved, least null", "most nothing: total 20 优 rank - effort 0", "Gate G1 申报条件 of k stays"]);
    }

    [Fact]
    public void A_status_keeps_from_bands_in_the_band_sets_in_which_it_is_looked_at()
    {
        var system = Simple with
        {
            Bands = Bands,
            BandSets = [new("复核", [new("保留", 5, null), new("整改", 0, null)])],
            Statuses = [new() { Code = "S1", Name = "注销", When = "[k] > 5", BandSets = ["复核"] }],
        };
        Item[] items = [.. Items, Count("k")];

        Shown(Find(system, items, new PlanTarget.OfBand("保留"), "x=4 y=2 k=7", null, [], "复核")).ShouldBe(
            ["Reached, proved, least 2", "k-2=5 wins 0 for 2: total 8 保留 rank 1 effort 2", "Status S1 注销 of k lifted by k"]);
        Shown(Find(system, items, new PlanTarget.OfBand("良"), "x=4 y=2 k=7")).ShouldBe(["ReachedAlready, proved, least null"]);
    }

    [Fact]
    public void Bonuses_win_no_more_than_their_caps_together()
    {
        var system = Whole(Leaf("1", 10, "[x]")) with { BonusCap = 4, Bonuses = [Adjust("B1", "[y]", 2), Adjust("B2", "[z]", 3)] };
        Item[] items = [Count("x", 8), Count("y") with { Effort = 2 }, Count("z")];

        Shown(Find(system, items, new PlanTarget.OfTotal(12), "x=8 y=0 z=0")).ShouldBe(
            ["Reached, proved, least 5", "y+1=1 wins 1 for 2, z+3=3 wins 3 for 3: total 12 rank 1 effort 5", "beyond 1: 2 marks by x"]);
        Shown(Find(system, items, new PlanTarget.OfTotal(13), "x=8 y=0 z=0")).ShouldBe(
            ["OutOfReach, proved, least null", "most y+1=1 wins 1 for 2, z+3=3 wins 3 for 3: total 12 rank 1 effort 5", "beyond 1: 2 marks by x"]);
        Refused(system, items, new PlanTarget.OfTotal(14.01m)).ShouldBe(["plan.total_unfit target.total"]);
    }

    [Fact]
    public void A_band_that_asks_something_of_every_indicator_is_won_where_it_lacks()
    {
        var system = Simple with { Bands = [new("优", 12, 0.6m), new("良", 8, null)] };

        // 14 in all, but only 4 of 10 for the second: one more step is 0.6.
        Shown(Find(system, Items, new PlanTarget.OfBand("优"), "x=10 y=2")).ShouldBe(["Reached, proved, least 3", "y+1=3 wins 2 for 3: total 16 优 rank 1 effort 3"]);
        Shown(Find(system, Items, new PlanTarget.OfBand("优"), "x=10 y=2", Limited(("y", new() { IsExcluded = true })))).ShouldBe(
            ["OutOfReach, proved, least null", "most nothing: total 14 良 rank 1 effort 0", "beyond 2: 6 marks by y"]);
    }

    [Fact]
    public void Level_with_another_is_the_same_place()
    {
        string[] others = ["x=10 y=0", "x=8 y=1", "x=10 y=1"];

        // 8 against 12, 10 and 10: with 10 it shares the second place, so that the third costs as much.
        foreach (var rank in new[] { 2, 3 })
            Shown(Find(Simple, Items, new PlanTarget.OfRank(rank), "x=4 y=2", null, others))[..2].ShouldBe(["Reached, proved, least 2", "x+2=6 wins 2 for 2: total 10 rank 2 effort 2"]);
        Shown(Find(Simple, Items, new PlanTarget.OfRank(1), "x=4 y=2", null, others))[..2].ShouldBe(["Reached, proved, least 4", "x+4=8 wins 4 for 4: total 12 rank 1 effort 4"]);
        Shown(Find(Simple, Items, new PlanTarget.OfRank(4), "x=4 y=2", null, others)).ShouldBe(["ReachedAlready, proved, least null"]);
    }

    [Fact]
    public void A_plan_breaks_no_check_that_holds_now()
    {
        var system = Simple with { Checks = [new() { Code = "C1", Rule = "[x] + [y] <= 8", Message = "合计不超过 8" }] };

        // Of 8 in all, each step of y gives twice what one of x does.
        Shown(Find(system, Items, new PlanTarget.OfTotal(12), "x=4 y=2"))[..2].ShouldBe(["Reached, proved, least 6", "y+2=4 wins 4 for 6: total 12 rank 1 effort 6"]);
        Shown(Find(system, Items, new PlanTarget.OfTotal(14), "x=4 y=2"))[0].ShouldBe("OutOfReach, proved, least null");
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var limits = Limited(("q", new()), ("x", new() { Steps = -1 }));

        Refused(Simple with { Bands = Bands }, Items, new PlanTarget.OfBand("优等"), limits).ShouldBe(
            ["plan.band_unknown target.band", "plan.item_unknown q", "plan.limit_unfit x"]);
        Refused(Simple, Items, new PlanTarget.OfRank(0)).ShouldBe(["plan.rank_unfit target.rank"]);
    }

    private static UnitPlan Find(
        IndexSystem system, Item[] items, PlanTarget target, string values, MoveLimits? limits = null, string[]? others = null, string? bandSet = null)
    {
        var found = PlanFinder.Find(Scores(system, items, [values, .. others ?? []], bandSet), 0, target, limits ?? MoveLimits.None);
        found.Problems.ShouldBeEmpty();
        return found.Value!;
    }

    private static IEnumerable<string> Refused(IndexSystem system, Item[] items, PlanTarget target, MoveLimits? limits = null) =>
        PlanFinder.Find(Scores(system, items, ["x=4"], null), 0, target, limits ?? MoveLimits.None).Problems.Select(problem => $"{problem.Code} {problem.Where}");

    private static RoundScores Scores(IndexSystem system, Item[] items, IReadOnlyList<string> units, string? bandSet)
    {
        var check = IndexSystemChecker.Check(system with { Items = items });
        check.Findings.Where(finding => finding.Severity is FindingSeverity.Fault).Select(finding => finding.Message.English).ShouldBeEmpty();
        return units.Select((values, i) => (values, i)).Aggregate(Round.Of(check.System!), (round, unit) => round.Unit($"u{unit.i}", unit.values)).Score(bandSet);
    }

    private static string[] Shown(UnitPlan plan) =>
    [
        $"{plan.State}, {(plan.IsProved ? "proved" : "not proved")}, least {(plan.LeastEffort is { } least ? Numbers.Show(least) : "null")}",
        .. plan.Proposals.Select(Shown),
        .. plan.Most is { } most ? [$"most {Shown(most)}"] : Array.Empty<string>(),
        .. plan.Blockers.Select(one => $"{one.Kind} {one.Code} {one.Name} of {string.Join(',', one.Items)} {(one.CanBeLifted ? $"lifted by {string.Join(',', one.Lifting.Select(movable => movable.Item.Code))}" : "stays")}"),
        .. plan.State is PlanState.OutOfReach or PlanState.Reached ? plan.Beyond.Select(Shown) : [],
    ];

    private static string Shown(UnitProposal proposal) => string.Concat(
        proposal.Changes.Count == 0 ? "nothing" : string.Join(", ", proposal.Changes.Select(change =>
            $"{change.Movable.Item.Code}{change.Steps:+0;-0}={change.To} wins {Numbers.Show(change.Wins)} for {Numbers.Show(change.Effort)}")),
        $": total {Numbers.Show(proposal.Total ?? -1)} {(proposal.Band is { } band ? $"{band} " : "")}rank {proposal.Rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} effort {Numbers.Show(proposal.Effort)}");

    private static string Shown(MarksBeyond beyond) =>
        $"beyond {beyond.Indicator.Code}: {Numbers.Show(beyond.Marks)} marks{(beyond.Items is [] ? "" : $" by {string.Join(',', beyond.Items.Select(item => item.Code))}")}";

    private static Item Count(string code, decimal most = 10) => new() { Code = code, Name = code, Type = ItemType.Integer, Min = 0, Max = most };

    private static MoveLimits Limited(params (string Code, MoveLimit Limit)[] items) => new() { Items = items.ToDictionary(one => one.Code, one => one.Limit) };
}
