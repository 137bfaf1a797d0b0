using Fadu.Formula.Expressions;
using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Statistics;
using Fadu.Indicators.Tests.Scoring;
using Fadu.Kernel;
using Xunit.Abstractions;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Gaps;

public sealed class GapFinderTests(ITestOutputHelper output)
{
    private const int Rounds = 40;

    public static TheoryData<int> Seeds => [20_261_122, 20_263_122];

    [Fact]
    public void An_indicator_below_full_marks_tells_what_is_lost_why_and_the_least_change_to_each_target()
    {
        var gaps = Of(Whole(Leaf("1", 10, "Tier([x], 8, 10, 5, 6, 0)", pass: 6), Leaf("2", 10, "[y]")), "x=3 y=10", Count("x"), Count("y"));

        var gap = gaps.Indicators.ShouldHaveSingleItem();
        (gap.Score.Code, gap.Lost, gap.NominalLost, gap.TotalLost, gap.Reason, gap.UsesPeers, gap.Winnable).ShouldBe(("1", 10, 10, 10, LossReason.ValueShort, false, 10));
        gap.Moves.Select(Shown).ShouldBe(
        [
            "Pass Reached x+2=5 effort 2 -> 6 total 16 (+6)",
            "Next Reached x+2=5 effort 2 -> 6 total 16 (+6)",
            "Full Reached x+5=8 effort 5 -> 10 total 20 (+10)",
        ]);
        (gaps.Lost, gaps.LostToPeers, gaps.Reach!.Total, gaps.Reach.Won, gaps.Reach.Share).ShouldBe((10, 0, 20, 10, 1));
    }

    [Fact]
    public void Where_marks_rise_with_every_step_the_next_marks_are_the_next_step()
    {
        var gradual = Of(Whole(Leaf("1", 10, "[x]")), "x=3", Count("x")).Indicators[0].Moves[0];
        var stepped = Of(Whole(Leaf("1", 10, "Tier([x], 8, 10, 5, 6, 4, 5, 0)")), "x=3", Count("x")).Indicators[0].Moves[0];
        var fine = Of(Whole(Leaf("1", 1, "Linear([x], 0, 1000)")), "x=301", Count("x") with { Max = 1000 }).Indicators[0].Moves[0];

        (gradual.IsGradual, GapTexts.Gradual(gradual)?.English).ShouldBe((true, "every step wins marks"));
        // 4 gives 5 and 5 gives 6: every step, though by tiers; beyond them there is none until 8.
        (stepped.IsGradual, stepped.Changes[0].Place).ShouldBe((true, 1));
        (fine.IsGradual, fine.Changes[0].Place, GapTexts.Gradual(fine)?.English).ShouldBe((true, 4, "marks rise gradually, without tiers"));
        Of(Whole(Leaf("1", 10, "Tier([x], 8, 10, 5, 6, 0)")), "x=3", Count("x")).Indicators[0].Moves[0].IsGradual.ShouldBeFalse();
    }

    [Fact]
    public void A_target_out_of_reach_tells_the_best_that_can_be_had()
    {
        var gap = Of(Whole(Leaf("1", 10, "[x] - 2", pass: 2)), "x=4", Count("x") with { Max = 8 }).Indicators[0];

        gap.Moves.Select(Shown).ShouldBe(["Pass ReachedAlready", "Next Reached x+1=5 effort 1 -> 3 total 3 (+1)", "Full Impossible x+4=8 effort 4 -> 6 total 6 (+4)"]);
        gap.Winnable.ShouldBe(4);
    }

    [Fact]
    public void Rounding_counts_and_who_has_full_marks_has_passed()
    {
        // 0.995 of 1 is rounded to full marks at two places.
        Of(Whole(Leaf("1", 1, "Linear([x], 0, 1000)")), "x=1", Count("x") with { Max = 1000 }).Indicators[0].Moves[^1].Changes[0].To.ShouldBe(Value.Of(995m));
        Of(Whole(Leaf("1", 1, "Linear([x], 0, 1000)", pass: 1)), "x=1", Count("x") with { Max = 1000 }).Indicators[0].Moves[^1].Changes[0].To.ShouldBe(Value.Of(1000m));
    }

    [Fact]
    public void An_item_of_several_indicators_counts_in_all_of_them_and_moves_the_rank()
    {
        var round = Typed(Whole(Leaf("1", 10, "[x]"), Leaf("2", 10, "10 - [x] / 2")) with { Bands = [new("好", 12, null), new("中", 0, null)] }, Count("x") with { LowerIsBetter = false });
        var scores = round.Unit("甲", "x=2").Unit("乙", "x=5").Score();

        var gap = GapFinder.Find(scores, 0, new(scores), showsPeers: true).Indicators.Single(one => one.Score.Code == "1");

        var effect = gap.Moves[^1].Effect!;
        (effect.Marks, effect.Total, effect.TotalWon, effect.Band, effect.Rank, effect.Ranked).ShouldBe((10, 15, 4, "好", 1, 2));
    }

    [Fact]
    public void Where_no_item_does_it_alone_several_do_together_at_the_least_cost_found()
    {
        var gaps = Of(
            Whole(Leaf("1", 10, "if([x] >= 3 and [y] >= 2, 10, if([x] >= 1, 2, 0))")), "x=1 y=0",
            Count("x") with { Effort = 2 }, Count("y"));

        var moves = gaps.Indicators[0].Moves;
        moves.Select(Shown).ShouldBe(
        [
            "Next Impossible", "Full Impossible", "Next Impossible", "Full Impossible",
            "Next Reached x+2=3 y+2=2 effort 6 -> 10 total 10 (+8)",
            "Full Reached x+2=3 y+2=2 effort 6 -> 10 total 10 (+8)",
        ]);
        (moves[^1].ByUnit, moves[^1].IsLeast).ShouldBe((true, false));
        gaps.Reach!.Total.ShouldBe(10);
    }

    [Fact]
    public void Missing_values_are_told_and_are_reported_together()
    {
        var gaps = Of(Whole(Leaf("1", 10, "[x] + [y]")), "", Count("x"), Count("y"));

        var gap = gaps.Indicators[0];
        (gap.Reason, string.Join(' ', gap.MissingItems.Select(item => item.Code)), gap.Lost).ShouldBe((LossReason.NotReported, "x y", 10));
        Shown(gap.Moves[^1]).ShouldStartWith("Full Reached x+");
        gap.Moves[^1].Effect!.Marks.ShouldBe(10);
    }

    [Fact]
    public void What_rests_on_a_base_figure_that_nobody_told_waits_for_it_and_is_not_called_out_of_reach()
    {
        var system = Whole(Leaf("1", 6, "Linear(Ratio([passed], [required]), 0, 1)"), Leaf("2", 4, "[x]"));

        var gaps = Of(system, "passed=5 x=3", Count("passed"), Count("required"), Count("x") with { Max = 3 });

        var (waiting, short_) = (gaps.Indicators.Single(gap => gap.Score.Code is "1"), gaps.Indicators.Single(gap => gap.Score.Code is "2"));
        waiting.Moves.Select(move => (move.Target, move.Outcome, string.Join(' ', move.WaitsFor.Select(item => item.Code)))).ShouldBe(
            [(GapTarget.Next, InversionOutcome.Impossible, "required"), (GapTarget.Full, InversionOutcome.Impossible, "required")]);
        GapTexts.Changes(waiting.Moves[0]).Chinese.ShouldBe("要先有required的值，还差多少由它而定");
        (waiting.Winnable, short_.Winnable).ShouldBe((null, 0));
        short_.Moves.ShouldAllBe(move => move.WaitsFor.Count == 0);
    }

    [Fact]
    public void What_others_have_not_given_yet_is_not_called_unreported()
    {
        var (graded, surveyed) = (Count("g") with { From = ItemSource.Evaluator }, Count("s") with { From = ItemSource.Survey });

        var gaps = Of(Whole(Leaf("1", 4, "[g]"), Leaf("2", 3, "[g] + [s]"), Leaf("3", 2, "[g] + [x]")), "", graded, surveyed, Count("x"));

        gaps.Indicators.Select(gap => $"{gap.Score.Code} {GapTexts.Of(gap).Chinese}").ShouldBe(["1 待评估员评分", "2 待他方提供", "3 未填报"]);
    }

    [Fact]
    public void What_others_supply_is_told_as_such_and_is_not_the_units_to_win()
    {
        var gaps = Of(Whole(Leaf("1", 10, "[x] + [g]"), Leaf("2", 10, "[g]")), "x=2 g=3", Count("x") with { Max = 3 }, Count("g") with { From = ItemSource.Evaluator });

        gaps.Indicators.Select(gap => (gap.Score.Code, gap.Reason, gap.Winnable)).ShouldBe([("2", LossReason.Grade, 0), ("1", LossReason.Grade, 1)]);
        gaps.Indicators[1].Moves.Select(move => (move.Target, move.ByUnit, move.Outcome)).ShouldBe(
        [
            (GapTarget.Next, true, InversionOutcome.Reached), (GapTarget.Full, true, InversionOutcome.Impossible),
            (GapTarget.Next, false, InversionOutcome.Reached), (GapTarget.Full, false, InversionOutcome.Reached),
        ]);
        (gaps.Lost, gaps.Reach!.Won, gaps.Reach.Total, gaps.Reach.Share).ShouldBe((12, 1, 9, Numbers.Snap(1m / 12)));
    }

    [Fact]
    public void What_waits_to_be_verified_asks_nothing_more_of_the_unit()
    {
        var round = Typed(Whole(Leaf("1", 10, "[x]")), Count("x")).Unit("甲", "");
        var x = round.System.Parameters[0].Parameter;
        var scores = ScoringPlan.Compile(round.System).Score(
            new(round.Table().Units, new Dictionary<Parameter, Column> { [x] = new(FormulaType.Number, 1) { [0] = Value.None(FormulaType.Number, MissingReason.NotVerified) } }), null);

        var gap = GapFinder.Find(scores, 0, new(scores), showsPeers: true).Indicators.Single();

        (gap.Reason, string.Join(' ', gap.UnverifiedItems), gap.MissingItems.Count, gap.Moves.Count, gap.Winnable).ShouldBe((LossReason.NotVerified, "x", 0, 0, 0));
    }

    [Fact]
    public void Marks_lost_to_the_group_are_counted_and_the_group_moves_with_the_unit()
    {
        var scores = Typed(Whole(Leaf("1", 10, "Linear(Ratio([x], PeerMax([x])), 0, 1)")), Count("x") with { LowerIsBetter = false, Max = 100 })
            .Unit("甲", "x=2").Unit("乙", "x=8").Score();

        var gaps = GapFinder.Find(scores, 0, new(scores), showsPeers: true);

        (gaps.LostToPeers, gaps.Indicators[0].Reason, gaps.Indicators[0].UsesPeers).ShouldBe((7.5m, LossReason.Peers, true));
        Shown(gaps.Indicators[0].Moves[^1]).ShouldBe("Full Reached x+6=8 effort 6 -> 10 total 10 (+7.5)");
        (gaps.Reach!.Total, gaps.Reach.Rank).ShouldBe((10, 1));
    }

    [Fact]
    public void Bonuses_deductions_vetoes_gates_and_bands_tell_what_they_ask_for()
    {
        var system = Whole(Leaf("1", 10, "[x]"), Leaf("2", 10, "[y]")) with
        {
            Bonuses = [Adjust("J", "[u] * 0.5", 2)],
            Deductions = [Adjust("K", "[v] * 0.5", 3)],
            Vetoes = [new() { Code = "V", Name = "V", When = "[v] >= 3", Band = "差" }, new() { Code = "W", Name = "W", When = "[w] > 0" }],
            Gates = [new() { Code = "G", Name = "G", When = "[y] >= 5" }],
            Bands = [new("优", 18, 0.6m), new("良", 9, null), new("差", 0, null)],
        };
        var gaps = Of(system, "x=9 y=4 u=1 v=4", Count("x"), Count("y"), Count("u"), Count("v") with { LowerIsBetter = true }, Count("w") with { From = ItemSource.Register });

        gaps.Bonuses.Single().Moves.Select(Shown).ShouldBe(["Next Reached u+1=2 effort 1 -> 1 total 12 (+0.5)", "Full Reached u+3=4 effort 3 -> 2 total 13 (+1.5)"]);
        gaps.Deductions.Single().Moves.Select(Shown).ShouldBe(["Next Reached v-1=3 effort 1 -> 1.5 total 12 (+0.5)", "Full Reached v-4=0 effort 4 -> 0 total 13.5 (+2)"]);
        (gaps.Bonuses[0].Lost, gaps.Deductions[0].Lost, gaps.Deductions[0].IsDeduction).ShouldBe((1.5m, 2, true));
        gaps.Rules.Select(rule => (rule.Kind, rule.Code, rule.Outcome)).ShouldBe(
            [(RuleKind.Veto, "V", RuleOutcome.Holds), (RuleKind.Veto, "W", RuleOutcome.Untold), (RuleKind.Gate, "G", RuleOutcome.DoesNotHold)]);
        Shown(gaps.Rules[0].Moves.Single()).ShouldBe("Lifted Reached v-2=2 effort 2 -> null total 12.5 (+1)");
        gaps.Rules[0].Moves[0].Effect!.Band.ShouldBe("良");
        gaps.Rules[1].Moves.ShouldBeEmpty();
        Shown(gaps.Rules[2].Moves.Single()).ShouldBe("Lifted Reached y+1=5 effort 1 -> null total 12.5 (+1)");
        (gaps.Rules[2].Moves[0].Effect!.Rank, gaps.Rules[2].Moves[0].Effect!.Ranked).ShouldBe((1, 1));
        gaps.Bands.Select(band => (band.Name, band.Min, band.Short, string.Join(' ', band.Behind.Select(one => $"{one.Code} {Numbers.Show(one.Short)}")))).ShouldBe([("优", 18, 6.5m, "2 2")]);
    }

    [Fact]
    public void A_veto_on_marks_is_lifted_by_the_items_behind_them()
    {
        var system = Whole(Leaf("1", 10, "[x]")) with { Bands = [new("好", 0, null), new("差", 0, null)], Vetoes = [new() { Code = "V", Name = "V", When = "[得分.1] < 6" }] };

        Shown(Of(system, "x=3", Count("x")).Rules.Single().Moves.Single()).ShouldBe("Lifted Reached x+3=6 effort 3 -> null total 6 (+3)");
        Shown(Of(system, "x=3", Count("x") with { Max = 1000 }).Rules.Single().Moves.Single()).ShouldBe("Lifted Reached x+3=6 effort 3 -> null total 6 (+3)");
        Shown(Of(system, "x=3", Count("x") with { Max = 5 }).Rules.Single().Moves.Single()).ShouldStartWith("Lifted Impossible");
    }

    [Fact]
    public void A_change_that_a_check_would_refuse_says_so()
    {
        var system = Whole(Leaf("1", 9, "[x]"), Leaf("2", 9, "[y]")) with { Checks = [new() { Code = "C", Rule = "[x] + [y] <= 9", Message = "合计不超过9" }] };
        var gaps = Of(system, "x=4 y=4", Count("x"), Count("y"));

        gaps.Indicators[0].Moves.Select(move => string.Join(' ', move.Effect!.FailedChecks)).ShouldBe(["", "C"]);
        // What can't be handed in wins nothing.
        gaps.Reach!.Total.ShouldBe(8);
    }

    [Fact]
    public void A_unit_with_full_marks_has_no_gaps()
    {
        var gaps = Of(Whole(Leaf("1", 10, "[x]")), "x=12", Count("x"));

        (gaps.Lost, gaps.Indicators.Count, gaps.Reach!.Won, gaps.Reach.Share, gaps.Reach.Changes.Count).ShouldBe((0, 0, 0, 0, 0));
    }

    [Fact]
    public void Moves_read_as_sentences()
    {
        var gaps = Of(Whole(Leaf("1", 10, "[x] + if([b], 1, 0)")), "b=false", Count("x") with { MeasurementUnit = "次" }, new Item { Code = "b", Name = "b", Type = ItemType.Boolean });
        var move = gaps.Indicators[0].Moves.First(one => one.Outcome is InversionOutcome.Reached);

        GapTexts.Changes(move).ShouldBe(new Text("x（未填报）填为 1 次", "x (not reported) reported as 1 次"));
        GapTexts.Effect(move, gaps.Score).ShouldBe(new Text("得 1，总分 1 (+1)", "marks 1, total 1 (+1)"));
        GapTexts.Changes(gaps.Indicators[0].Moves.First(one => one.Outcome is InversionOutcome.Impossible && one.Changes.Count == 0))
            .ShouldBe(new Text("达不到，改动不起作用", "out of reach; no change of it helps"));
    }

    [Theory]
    [InlineData(true, "Late([d], #2021-12-31#, 0.1)", "d（未填报）如实填报，不晚于 2021-12-31", "d (not reported) reported as it is, no later than 2021-12-31")]
    [InlineData(false, "if([d] >= #2021-12-31#, 10, 0)", "d（未填报）如实填报，不早于 2021-12-31", "d (not reported) reported as it is, no earlier than 2021-12-31")]
    public void Nobody_is_told_to_write_a_day_that_may_be_past(bool earlier, string formula, string chinese, string english)
    {
        var day = new Item { Code = "d", Name = "d", Type = ItemType.Date, LowerIsBetter = earlier };
        var move = Of(Whole(Leaf("1", 10, formula)), "", day).Indicators[0].Moves[^1];

        GapTexts.Changes(move).ShouldBe(new Text(chinese, english));
    }

    [Fact]
    public void A_day_that_is_planned_is_told_as_it_is_to_be()
    {
        var planned = new Item { Code = "d", Name = "d", Type = ItemType.Date, LowerIsBetter = true, Step = 1 };
        var move = Of(Whole(Leaf("1", 10, "Late([d], #2021-12-31#, 0.1)")), "", planned).Indicators[0].Moves[^1];

        GapTexts.Changes(move).Chinese.ShouldBe("d（未填报）填为 2021-12-31");
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Every_move_keeps_its_promise_and_one_step_less_does_not(int seed)
    {
        output.WriteLine($"seed {seed}");
        var (reached, effects) = (0, 0);
        for (var run = seed; run < seed + Rounds; run++)
        {
            var (rounds, random) = (new RandomRounds(run), new Random(run));
            if (Bounded(rounds.System().Check().System, random) is not { } system)
                continue;

            var plan = ScoringPlan.Compile(system);
            var table = Floored(rounds.Table(system));
            if (table.Units.Count == 0)
                continue;

            var (scores, row) = (plan.Score(table, null), random.Next(table.Units.Count));
            var gaps = GapFinder.Find(scores, row, new(scores), showsPeers: true);
            foreach (var gap in gaps.Indicators)
            {
                foreach (var move in gap.Moves.Where(move => move.Changes.Count > 0))
                {
                    var then = plan.Score(With(table, row, move.Changes, 0), null);
                    effects++;
                    (move.Effect!.Marks, move.Effect.Total, move.Effect.Band, move.Effect.Rank)
                        .ShouldBe((then.Score(row, gap.Score.Indicator), then.Total(row), then.Band(row), then.Rank(row)), $"seed {run}, {gap.Score.Code}");
                    if (move.Outcome is not InversionOutcome.Reached || Conditions(system).Any(condition => move.Changes.Any(change => condition.Contains(change.Movable.Grid.Parameter))))
                        continue;

                    reached++;
                    Reaches(then, gap, move.Target, row).ShouldBeTrue($"seed {run}, {gap.Score.Code} {Shown(move)}");
                    if (move is { Changes: [var only], IsLeast: true } && Math.Abs(only.Place) > 1)
                        Reaches(plan.Score(With(table, row, move.Changes, 1), null), gap, move.Target, row).ShouldBeFalse($"seed {run}, {gap.Score.Code} {Shown(move)}");
                }
            }
        }

        reached.ShouldBeGreaterThan(20);
        effects.ShouldBeGreaterThan(50);
    }

    private static bool Reaches(RoundScores scores, IndicatorGap gap, GapTarget target, int row) => target switch
    {
        GapTarget.Pass => scores.Result(row, gap.Score.Indicator) is { IsMissing: false } result && Numbers.Compare(result.Number, gap.Score.Indicator.Indicator.Pass!.Value) >= 0,
        GapTarget.Next => scores.Score(row, gap.Score.Indicator) > gap.Score.Score,
        _ => scores.Score(row, gap.Score.Indicator) == scores.EffectiveMarks(row, gap.Score.Indicator),
    };

    private static IEnumerable<IReadOnlyList<Parameter>> Conditions(CheckedSystem system) =>
        system.Indicators.Select(indicator => indicator.AppliesWhen?.Parameters).OfType<IReadOnlyList<Parameter>>();

    // Whole numbers within the ranges, as grids want them.
    private static RoundTable Floored(RoundTable table) => new(table.Units, table.Columns.ToDictionary(pair => pair.Key, pair =>
    {
        var column = new Column(pair.Value.Type, pair.Value.Rows);
        for (var row = 0; row < column.Rows; row++)
        {
            column[row] = pair.Value[row] is { IsMissing: false, Type: FormulaType.Number } value
                ? Value.Of(Math.Clamp(decimal.Floor(value.Number), pair.Key.Range.Low ?? 0, pair.Key.Range.High ?? 20))
                : pair.Value[row];
        }

        return column;
    }));

    private static RoundTable With(RoundTable table, int row, IReadOnlyList<MoveChange> changes, int less)
    {
        var columns = table.Columns.ToDictionary(pair => pair.Key, pair =>
        {
            var copy = new Column(pair.Value.Type, pair.Value.Rows);
            for (var i = 0; i < copy.Rows; i++)
                copy[i] = pair.Value[i];
            return copy;
        });
        foreach (var change in changes)
        {
            var parameter = change.Movable.Grid.Parameter;
            if (!columns.TryGetValue(parameter, out var column))
                columns[parameter] = column = new(parameter.Type, table.Units.Count);
            column[row] = change.Movable.Grid[change.Place - (Math.Sign(change.Place) * less)];
        }

        return new(table.Units, columns);
    }

    private static CheckedSystem? Bounded(IndexSystem system, Random random) => IndexSystemChecker.Check(system with
    {
        Items =
        [
            .. system.Items.Select(item => item.Type is ItemType.Boolean ? item
                : item with { Type = ItemType.Integer, Min = 0, Max = 4 + random.Next(200), LowerIsBetter = random.Next(3) switch { 0 => true, 1 => false, _ => null } }),
        ],
    }).System;

    private static Item Count(string code) => new() { Code = code, Name = code, Type = ItemType.Integer, Min = 0, Max = 20 };

    private static Round Typed(IndexSystem drafted, params Item[] items)
    {
        var check = IndexSystemChecker.Check(drafted with { Items = items });
        check.Findings.Where(finding => finding.Severity is FindingSeverity.Fault).Select(finding => finding.Message.English).ShouldBeEmpty();
        return Round.Of(check.System!);
    }

    private static UnitGaps Of(IndexSystem drafted, string values, params Item[] items)
    {
        var scores = Typed(drafted, items).Unit("甲", values).Score();
        return GapFinder.Find(scores, 0, new(scores), showsPeers: true);
    }

    private static string Shown(GapMove move) => string.Join(' ',
    [
        $"{move.Target} {move.Outcome}",
        .. move.Changes.Select(change => $"{change.Movable.Item.Code}{change.Place:+0;-0}={change.To}"),
        .. move.Changes.Count == 0 ? Array.Empty<string>() : [$"effort {Numbers.Show(move.Effort)} -> {(move.Effect?.Marks is { } marks ? Numbers.Show(marks) : "null")} total {Numbers.Show(move.Effect?.Total ?? -1)} ({move.Effect?.TotalWon:+0.##;-0.##;0})"],
    ]);
}
