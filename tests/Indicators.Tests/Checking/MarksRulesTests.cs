using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Tests.Checking;

public sealed class MarksRulesTests
{
    private static readonly Indicator[] _two = [Sketch.Leaf("3", 1, "Min([满分], [甲])"), Sketch.Leaf("4", 2.5m, "Min([满分], [乙])")];

    [Theory]
    [InlineData("8", "/fullMarks: 一级指标的分值加起来是 10，比规定多 2，不等于满分 8；请改一级指标的分值，或者改 fullMarks")]
    [InlineData("10.5", "/fullMarks: 一级指标的分值加起来是 10，比规定少 0.5，不等于满分 10.5；请改一级指标的分值，或者改 fullMarks")]
    [InlineData("0", "/fullMarks: 满分 0 应大于 0")]
    public void The_first_level_adds_up_to_the_full_marks(string fullMarks, string told) =>
        Sketch.Told(Sketch.System with { FullMarks = decimal.Parse(fullMarks, System.Globalization.CultureInfo.InvariantCulture) }).ShouldBe([told]);

    [Fact]
    public void The_first_level_need_not_add_up_where_it_is_not_summed() =>
        Sketch.Told(Sketch.System with { FullMarks = 8, Aggregate = Aggregate.Mean }).ShouldBeEmpty();

    [Fact]
    public void Children_add_up_to_the_marks_given_and_make_those_left_out()
    {
        Sketch.Told(Sketch.With(Sketch.Node("N", 3, _two))).ShouldBe(["/indicators/2/marks: 下级分值加起来是 3.5，比规定多 0.5，不等于本级的 3；请改下级分值，或者写 marks: 3.5"]);
        Sketch.Told(Sketch.With(Sketch.Node("N", 3.5m, _two))).ShouldBeEmpty();
        IndexSystemChecker.Check(Sketch.System with { FullMarks = 13.5m, Indicators = [.. Sketch.System.Indicators, Sketch.Node("N", null, _two)] })
            .System!.Root.Children[2].Marks.ShouldBe(3.5m);
    }

    [Theory]
    [InlineData(Aggregate.Mean, "mean")]
    [InlineData(Aggregate.Geometric, "geometric")]
    [InlineData(Aggregate.Min, "min")]
    public void A_node_that_does_not_sum_needs_marks_of_its_own(Aggregate aggregate, string word)
    {
        Sketch.Told(Sketch.With(Sketch.Node("N", 50, _two) with { Aggregate = aggregate })).ShouldBeEmpty();
        Sketch.Told(Sketch.With(Sketch.Node("N", null, _two) with { Aggregate = aggregate })).ShouldBe(
            [$"/indicators/2/marks: aggregate: {word} 的指标要写分值 marks，它不是下级之和"]);
    }

    [Fact]
    public void A_mean_of_children_without_marks_is_none() =>
        Sketch.Told(Sketch.With(Sketch.Node("N", 1, Sketch.Leaf("3", 0, "Min(1, [甲])") with { OutOf = 1 }) with { Aggregate = Aggregate.Mean })).ShouldBe(
            ["/indicators/2/marks: 下级的分值都是 0，aggregate: mean 没有可算的；请给下级写分值"]);

    [Fact]
    public void The_whole_is_no_mean_of_nothing_either() =>
        Sketch.Told(Sketch.System with { Aggregate = Aggregate.Mean, Indicators = [Sketch.Leaf("3", 0, "Min(1, [甲] + [乙] + [单位.人口])") with { OutOf = 1 }] }).ShouldBe(
            ["/aggregate: 下级的分值都是 0，aggregate: mean 没有可算的；请给下级写分值"]);

    [Fact]
    public void Marks_and_scales_have_a_limit()
    {
        const decimal Most = 1_000_000_000;
        var large = Sketch.Leaf("3", Most, "Min([满分], [甲] * 1e9)");
        string Told(decimal marks) => $"分值 {marks} 太大，最多 1000000000";

        Sketch.Told(Sketch.With(large) with { FullMarks = Most, Aggregate = Aggregate.Mean }).ShouldBeEmpty();
        Sketch.Told(Sketch.With(large with { Marks = Most + 1 }) with { FullMarks = 10 }).ShouldBe([$"/indicators/2/marks: {Told(Most + 1)}"]);
        Sketch.Told(Sketch.With(large with { Marks = 1, OutOf = Most + 1 })).ShouldBe([$"/indicators/2/outOf: {Told(Most + 1)}"]);
        Sketch.Told(Sketch.With(large with { Marks = Most + 1, OutOf = Most + 2 }) with { FullMarks = 10 }).ShouldBe(
            [$"/indicators/2/outOf: {Told(Most + 2)}", $"/indicators/2/marks: {Told(Most + 1)}"], ignoreOrder: true);
        Sketch.Told(Sketch.With(Sketch.Node("N", Most + 1, _two)) with { FullMarks = 10 }).ShouldBe([$"/indicators/2/marks: {Told(Most + 1)}"]);
        Sketch.Told(Sketch.System with { FullMarks = Most + 1 }).ShouldBe([$"/fullMarks: {Told(Most + 1)}"]);
    }

    [Fact]
    public void A_leaf_has_marks_and_a_scale()
    {
        Sketch.Told(Sketch.With(Sketch.Leaf("3", null, "Min([满分], [甲])"))).ShouldBe(["/indicators/2/marks: 没有写分值，请写 marks"]);
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 0, "Min(1, [甲])"))).ShouldBe(["/indicators/2/marks: 分值是 0，公式没有满分可依；请写 outOf: 公式的满分"]);
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 1, "Min(1, [甲])") with { OutOf = 0 })).ShouldContain("/indicators/2/outOf: outOf 0 应大于 0");
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 0, "Min([满分], [甲])") with { OutOf = 4 })).ShouldBeEmpty();
        Sketch.Told(Sketch.With(Sketch.Leaf("3", -1, "Min(1, [甲])"))).ShouldContain("/indicators/2/marks: 分值 -1 不能小于 0");
    }
}
