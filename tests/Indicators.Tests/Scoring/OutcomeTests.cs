using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Scoring;

public sealed class OutcomeTests
{
    private static readonly Band[] Bands = [new("优秀", 90, null), new("良好", 80, null), new("合格", 60, null), new("不合格", 0, null)];

    private static readonly IndexSystem System100 = Whole(Leaf("1", 100, "[x]")) with
    {
        Bands = Bands,
        BandSets =
        [
            new("创建", [new("命名", 80, null), new("不予命名", 0, null)]),
            new("复核", [new("保留", 80, null), new("限期整改", 60, null), new("撤销", 0, null)]),
        ],
    };

    [Theory]
    [InlineData("x=100", null, "优秀")]
    [InlineData("x=89.995", null, "优秀")]
    [InlineData("x=89.994", null, "良好")]
    [InlineData("x=0", null, "不合格")]
    [InlineData("x=79", "创建", "不予命名")]
    [InlineData("x=79", "复核", "限期整改")]
    public void The_band_is_the_first_whose_conditions_hold(string values, string? bandSet, string band) =>
        Round.Of(System100).Unit("甲", values).Score(bandSet).Band(0).ShouldBe(band);

    [Fact]
    public void A_band_set_that_the_system_lacks_is_refused() =>
        Should.Throw<ArgumentException>(() => Round.Of(System100).Unit("甲", "x=1").Score("复查"))
            .Message.ShouldBe("The system has no band set '复查'. (Parameter 'bandSet')");

    // The demonstration county: recommended at a total, with every first level over 70 %.
    [Theory]
    [InlineData("x=35 y=50", "推荐")]
    [InlineData("x=34.99 y=50", "不推荐")]
    [InlineData("x=50 y=34", "不推荐")]
    [InlineData("y=50", "推荐")]
    public void A_band_may_ask_for_a_share_of_every_first_level_indicator_that_counts(string values, string band)
    {
        var system = Whole(Leaf("A", 50, "[x]", missing: WhenMissing.Skip), Leaf("B", 50, "[y]")) with { Bands = [new("推荐", 84, 0.7m), new("不推荐", 0, null)] };

        Round.Of(system).Unit("甲", values).Score().Band(0).ShouldBe(band);
    }

    [Fact]
    public void A_unit_that_no_band_takes_has_none()
    {
        var system = System100 with { Bands = [new("合格", 60, null)], Vetoes = [new() { Code = "V", Name = "V", When = "true" }] };

        Round.Of(system).Unit("甲", "x=59").Score().Band(0).ShouldBeNull();
    }

    // Case 6: marks unchanged, band replaced.
    [Fact]
    public void A_veto_lowers_the_band_and_leaves_the_marks_alone()
    {
        var system = System100 with { Vetoes = [new() { Code = "V1", Name = "舆情", When = "[事件] > 0", Band = "合格" }, new() { Code = "V2", Name = "造假", When = "[b假]" }] };
        var scores = Round.Of(system).Unit("甲", "x=95 事件=1 b假=false").Unit("乙", "x=95 事件=0 b假=true").Unit("丙", "x=30 事件=1 b假=false").Score();

        (scores.Total(0), scores.Band(0), scores.BandBeforeVetoes(0)).ShouldBe((95, "合格", "优秀"));
        (scores.Total(1), scores.Band(1)).ShouldBe((95, "不合格"));
        (scores.Band(2), scores.BandBeforeVetoes(2)).ShouldBe(("不合格", "不合格"));
        scores[0].Vetoes.ShouldBe([system.Vetoes[0]]);
    }

    [Fact]
    public void The_worst_of_several_vetoes_counts()
    {
        var system = System100 with { Vetoes = [new() { Code = "V1", Name = "1", When = "true", Band = "合格" }, new() { Code = "V2", Name = "2", When = "true", Band = "良好" }] };

        Round.Of(system).Unit("甲", "x=95").Score().Band(0).ShouldBe("合格");
    }

    [Theory]
    [InlineData(null, "不合格")]
    [InlineData("创建", "不予命名")]
    [InlineData("复核", "限期整改")]
    public void A_veto_names_a_band_for_each_band_set_or_means_the_last(string? bandSet, string band)
    {
        var veto = new Veto { Code = "V", Name = "V", When = "true", BandsBySet = new Dictionary<string, string> { ["复核"] = "限期整改" } };

        Round.Of(System100 with { Vetoes = [veto] }).Unit("甲", "x=95").Score(bandSet).Band(0).ShouldBe(band);
    }

    [Fact]
    public void A_veto_that_cannot_be_told_does_not_hold_and_is_flagged()
    {
        var system = System100 with { Vetoes = [new() { Code = "V", Name = "V", When = "[事件] > 0" }] };
        var unit = Round.Of(system).Unit("甲", "x=95").Score().Of("甲");

        (unit.Band, unit.Vetoes.Count).ShouldBe(("优秀", 0));
        unit.FlaggedVetoes.ShouldBe([new(system.Vetoes[0], MissingReason.NotReported)]);
    }

    [Fact]
    public void A_veto_may_only_bar_from_commendation()
    {
        var system = System100 with { Vetoes = [new() { Code = "V", Name = "V", When = "[事件] > 0", Effect = VetoEffect.Commendation }] };
        var scores = Round.Of(system).Unit("甲", "x=95 事件=1").Unit("乙", "x=90 事件=0").Score();

        (scores[0].Band, scores[0].BarredFromCommendation, scores[0].Rank).ShouldBe(("优秀", true, 1));
        (scores[1].Band, scores[1].BarredFromCommendation, scores[1].Rank).ShouldBe(("优秀", false, 2));
        scores[0].Vetoes.ShouldBe([system.Vetoes[0]]);
    }

    // Case 7: two units tie: same rank, next rank skipped.
    [Fact]
    public void Ties_share_the_best_rank() =>
        Ranks(Round.Of(System100).Unit("甲", "x=80").Unit("乙", "x=90").Unit("丙", "x=80.004").Unit("丁", "x=70").Unit("戊", "x=1", "西").Score())
            .ShouldBe([2, 1, 2, 4, 1]);

    [Fact]
    public void Units_that_a_veto_puts_into_the_last_band_come_after_all_others()
    {
        var system = System100 with { Vetoes = [new() { Code = "V", Name = "V", When = "[事件] > 1" }, new() { Code = "W", Name = "W", When = "[事件] = 1", Band = "合格" }] };
        var round = Round.Of(system).Unit("甲", "x=95 事件=2").Unit("乙", "x=20 事件=0").Unit("丙", "x=95 事件=1").Unit("丁", "x=10 事件=2");

        Ranks(round.Score()).ShouldBe([3, 2, 1, 4]);
    }

    [Fact]
    public void A_unit_that_fails_a_gate_keeps_its_band_and_is_not_ranked()
    {
        var system = System100 with { Gates = [new() { Code = "G1", Name = "申报", When = "[b报]" }, new() { Code = "G2", Name = "样本", When = "[样本] >= 30" }] };
        var scores = Round.Of(system).Unit("甲", "x=95 b报=true 样本=30").Unit("乙", "x=99 b报=false").Score();

        Ranks(scores).ShouldBe([1, null]);
        scores.Band(1).ShouldBe("优秀");
        scores[0].FailedGates.ShouldBeEmpty();
        scores[1].FailedGates.ShouldBe([new(system.Gates[0], MissingReason.None), new(system.Gates[1], MissingReason.NotReported)]);
        scores[1].Ranked.ShouldBe(1);
    }

    [Fact]
    public void A_status_rule_comes_before_bands_and_ranks()
    {
        var system = System100 with
        {
            Statuses = [new() { Code = "X1", Name = "注销", When = "[b并]", BandSets = ["复核"] }, new() { Code = "X2", Name = "停评", When = "[b停]" }],
            Vetoes = [new() { Code = "V", Name = "V", When = "true", Band = "不合格" }],
        };
        var round = Round.Of(system).Unit("甲", "x=95 b并=true b停=false").Unit("乙", "x=90").Unit("丙", "x=85 b停=true b并=true");

        var review = round.Score("复核");
        Enumerable.Range(0, 3).Select(unit => (review.Status(unit), review.Band(unit), review.BandBeforeVetoes(unit), review.Rank(unit))).ShouldBe(
            [("注销", null, null, null), (null, "撤销", "保留", 1), ("注销", null, null, null)]);
        review.Total(0).ShouldBe(95);
        review[0].Status.ShouldBe(system.Statuses[0]);

        var usual = round.Score();
        Enumerable.Range(0, 3).Select(unit => usual.Status(unit)).ShouldBe([null, null, "停评"]);
    }

    [Fact]
    public void Checks_that_fail_are_listed_and_missing_ones_pass()
    {
        var system = System100 with
        {
            Checks = [new() { Code = "C1", Rule = "[a] <= [c]", Message = "a 不能多于 c" }, new() { Code = "C2", Rule = "[x] > 200", Message = "x", IsWarning = true }],
        };

        Round.Of(system).Unit("甲", "x=95 a=1").Score()[0].FailedChecks.ShouldBe([system.Checks[1]]);
        Round.Of(system).Unit("甲", "x=95 a=2 c=1").Score()[0].FailedChecks.ShouldBe(system.Checks);
    }

    private static IEnumerable<int?> Ranks(Indicators.Scoring.RoundScores scores) => Enumerable.Range(0, scores.Count).Select(unit => scores.Rank(unit));
}
