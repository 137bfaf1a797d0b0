using Fadu.Indicators.Checking;
using Fadu.Indicators.Examples;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Tests.Checking;

namespace Fadu.Indicators.Tests.Examples;

public sealed class ExampleRunnerTests
{
    private const string OrRenew = "；请核对规则，如果新的结果才对，请在文件里改写这个算例，或者用 renewExamples 按草稿改写算例";
    private const string OrMend = "；请核对规则，或者在文件里改写这个算例";

    [Theory]
    [InlineData("5", "0.5", "")]
    [InlineData("5", "0.50", "")]
    [InlineData("5", "0.504", "应得 0.504，算出来是 0.5" + OrRenew)]
    [InlineData("5", "0.499", "应得 0.499，算出来是 0.5" + OrRenew)]
    [InlineData("5", "0.6", "应得 0.6，算出来是 0.5" + OrRenew)]
    [InlineData("", "0.5", "应得 0.5，算不出：未填报" + OrMend)]
    [InlineData("5", null, "应得 算不出(null)，算出来是 0.5" + OrRenew)]
    [InlineData("", null, "")]
    public void The_result_is_rounded_and_the_expected_number_taken_as_written(string value, string? marks, string told) =>
        Run(Leaf("[甲] / 10", new MarksExample([new("甲", [value])], Number(marks), null))).ShouldBe(told.Length == 0 ? [] : [$"/indicators/2/examples/0/marks: {told}"]);

    [Fact]
    public void An_expected_number_with_more_places_than_are_kept_is_never_met()
    {
        Run(Leaf("[甲] / 10 + 0.004", Of("5", 0.5m))).ShouldBeEmpty();
        Run(Leaf("[甲] / 10 + 0.004", Of("5", 0.504m))).ShouldBe(["/indicators/2/examples/0/marks: 应得 0.504，算出来是 0.5" + OrRenew]);
        Told(Sketch.System with { Deductions = [new() { Code = "K", Name = "K", Formula = "[甲]", Examples = [Of("5", 5.004m)] }] }).ShouldBe(
            ["/deductions/0/examples/0/marks: 应得 5.004，算出来是 5" + OrRenew]);
    }

    [Fact]
    public void Marks_are_held_to_the_scale_and_the_formulas_own_number_is_shown()
    {
        Run(Leaf("1 - [甲] * 0.2", Of("10", 0))).ShouldBeEmpty();
        Run(Leaf("1 - [甲] * 0.2", Of("10", -1))).ShouldBe(["/indicators/2/examples/0/marks: 应得 -1，算出来是 0(公式给出 -1，限定后)" + OrRenew]);
    }

    [Fact]
    public void An_indicator_that_does_not_apply_has_no_marks()
    {
        var leaf = Sketch.Leaf("3", 1, "Min(1, [甲])", "[乙] > 0");

        Run(leaf with { Examples = [Both("0", null, false), Both("1", 1, true), Both("1", 1, null), Both("0", null, null), Both("0", 1, false)] }).ShouldBeEmpty();
        Run(leaf with { Examples = [Both("0", 1, null)] }).ShouldBe(["/indicators/2/examples/0/marks: 应得 1，算出来是不适用；请核对，或者写 marks: null, applies: false"]);
        Run(leaf with { Examples = [Both("0", null, true)] }).ShouldBe(["/indicators/2/examples/0/applies: 写的是适用，算出来是不适用" + OrRenew]);
        Run(leaf with { Examples = [Both("1", 1, false)] }).ShouldBe(["/indicators/2/examples/0/applies: 写的是不适用，算出来是适用" + OrRenew]);
        Run(leaf with { Examples = [Both("", 1, true)] }).ShouldBeEmpty("silence must not win marks");
    }

    [Fact]
    public void A_condition_above_counts_too() =>
        Run(Sketch.Node("N", 1, Sketch.Leaf("3", 1, "Min(1, [甲])") with { Examples = [Both("0", null, false)] }) with { AppliesWhen = "[乙] > 0" }).ShouldBeEmpty();

    [Fact]
    public void The_others_are_the_group_without_the_unit_itself()
    {
        var rank = Leaf("Min(1, PeerRank([甲]) / 4)", new MarksExample([new("甲", ["5"]), new("全体.甲", ["9", "7", "1"])], 0.75m, null));
        Run(rank).ShouldBeEmpty();

        // Those to whom the indicator does not apply are no peers; those of whom only the condition is known have no value.
        var best = Sketch.Leaf("3", 1, "Ratio([甲], PeerMax([甲]))", "[乙] > 0") with
        {
            Examples = [new([new("甲", ["4"]), new("乙", ["1"]), new("全体.甲", ["10", "8"]), new("全体.乙", ["0", "1", "1"])], 0.5m, true)],
        };
        Run(best, false).ShouldBeEmpty();
    }

    [Fact]
    public void Previous_values_marks_and_policy_parameters_can_be_given()
    {
        var leaf = Leaf("Clamp(([甲] - [上期.甲]) * [标准] / 10 + [得分.1] / 10, 0, 1)",
            new MarksExample([new("甲", ["5"]), new("上期.甲", ["3"]), new("得分.1", ["2.5"])], 0.45m, null),
            new MarksExample([new("甲", ["5"]), new("上期.甲", ["3"]), new("得分.1", ["2.5"]), new("标准", ["2"])], 0.65m, null),
            new MarksExample([new("甲", ["5"]), new("得分.1", ["2.5"])], null, null));

        Run(leaf).ShouldBeEmpty();
    }

    [Fact]
    public void Bonuses_and_deductions_are_held_to_their_cap()
    {
        Told(Sketch.System with { Bonuses = [new() { Code = "J", Name = "J", Formula = "[甲]", Cap = 3, Examples = [Of("5", 3), Of("2", 2)] }] }).ShouldBeEmpty();
        Told(Sketch.System with { Deductions = [new() { Code = "K", Name = "K", Formula = "[甲]", Examples = [Of("5", 3)] }] }).ShouldBe(
            ["/deductions/0/examples/0/marks: 应得 3，算出来是 5" + OrRenew]);
    }

    [Fact]
    public void A_missing_value_lets_a_check_pass_and_neither_vetoes_nor_meets_a_gate()
    {
        var system = Sketch.System with
        {
            Vetoes = [new() { Code = "V", Name = "V", When = "[甲] > 5", Examples = [new([], false), new([new("甲", ["6"])], true), new([new("甲", ["6"])], false)] }],
            Gates = [new() { Code = "G", Name = "G", When = "[甲] > 5", Examples = [new([], false), new([], true)] }],
            Checks = [new() { Code = "C", Rule = "[甲] > 5", Message = "核对", Examples = [new([], true), new([new("甲", ["1"])], true)] }],
        };

        Told(system).ShouldBe(
        [
            "/vetoes/0/examples/2/holds: 应当不成立，算出来成立" + OrRenew,
            "/gates/0/examples/1/holds: 应当成立，算出来不成立(缺数据：未填报)" + OrMend,
            "/checks/0/examples/1/holds: 应当成立，算出来不成立" + OrRenew,
        ]);
        Runs(system).Count.ShouldBe(7);
    }

    [Fact]
    public void A_whole_unit_has_total_band_and_marks()
    {
        Given[] given = [new("甲", ["10"]), new("乙", ["5"]), new("单位.人口", ["10"])];
        Unit(new("例", given, null, 7.5m, "良", new Dictionary<string, decimal> { ["2"] = 2.5m })).ShouldBeEmpty();
        Unit(new("例", given, "复核", null, "保留", new Dictionary<string, decimal>())).ShouldBeEmpty();
        Unit(new("例", given, null, 8, "优", new Dictionary<string, decimal> { ["2"] = 3 })).ShouldBe(
        [
            "/examples/0/marks/2: “例：2”应得 3，算出来是 2.5" + OrRenew,
            "/examples/0/band: “例”应得 “优”，算出来是 “良”" + OrRenew,
            "/examples/0/total: “例”应得 8，算出来是 7.5" + OrRenew,
        ], ignoreOrder: true);
    }

    [Fact]
    public void A_whole_units_numbers_are_taken_as_written()
    {
        Given[] given = [new("甲", ["10"]), new("乙", ["5"]), new("单位.人口", ["10"])];

        Unit(new("例", given, null, 7.50m, null, new Dictionary<string, decimal> { ["2"] = 2.50m })).ShouldBeEmpty();
        Unit(new("例", given, null, 7.504m, null, new Dictionary<string, decimal> { ["1"] = 5.004m })).ShouldBe(
            ["/examples/0/marks/1: “例：1”应得 5.004，算出来是 5" + OrRenew, "/examples/0/total: “例”应得 7.504，算出来是 7.5" + OrRenew], ignoreOrder: true);
    }

    [Fact]
    public void A_whole_unit_is_not_given_marks_that_are_computed()
    {
        Given[] given = [new("甲", ["10"]), new("乙", ["5"]), new("单位.人口", ["10"]), new("得分.1", ["5"])];

        Unit(new("例", given, null, 7.5m, "良", new Dictionary<string, decimal>())).ShouldBe(
            ["/examples/0/given/得分.1: [得分.1] 是算出来的，整个单位的算例里不能给；请删去"]);
    }

    [Fact]
    public void A_whole_unit_can_try_another_policy_and_have_others_beside_it()
    {
        var system = Sketch.With(Sketch.Leaf("3", 1, "Min(1, [标准] * Ratio([甲], PeerMax([甲])))", "PeerMax([甲]) > 0")) with
        {
            Parameters = [new() { Code = "s", Name = "标准", Type = ItemType.Decimal, Value = "1" }],
            Examples =
            [
                new("原标准", [new("甲", ["2"]), new("全体.甲", ["8", "3"])], null, 1.25m, null, new Dictionary<string, decimal> { ["3"] = 0.25m }),
                new("新标准", [new("甲", ["2"]), new("全体.甲", ["8", "3"]), new("s", ["2"])], null, 1.5m, null, new Dictionary<string, decimal> { ["3"] = 0.5m }),
            ],
        };

        Told(system).ShouldBeEmpty();
    }

    private static string[] Unit(UnitExample example) => Told(Sketch.System with
    {
        Bands = [new("优", 9, null), new("良", 6, null), new("差", 0, null)],
        BandSets = [new("复核", [new("保留", 6, null), new("撤销", 0, null)])],
        Examples = [example],
    });

    private static Indicator Leaf(string formula, params MarksExample[] examples) => Sketch.Leaf("3", 1, formula) with { Examples = examples };

    private static MarksExample Of(string value, decimal marks) => new([new("甲", [value])], marks, null);

    private static MarksExample Both(string other, decimal? marks, bool? applies) => new([new("甲", ["5"]), new("乙", [other])], marks, applies);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Run(Indicator indicator, bool withPolicy = true) => Told(Sketch.With(indicator) with
    {
        Parameters = withPolicy ? [new() { Code = "s", Name = "标准", Type = ItemType.Decimal, Value = "1" }] : [],
    });

    private static ExampleRun Runs(IndexSystem system)
    {
        var check = IndexSystemChecker.Check(system);
        check.Findings.Where(finding => finding.Severity is FindingSeverity.Fault).Select(finding => finding.Message.Chinese).ShouldBeEmpty();
        return ExampleRunner.Run(check.System!);
    }

    private static string[] Told(IndexSystem system) => [.. Runs(system).Findings.Select(finding => $"{finding.Path}: {finding.Message.Chinese}")];
}
