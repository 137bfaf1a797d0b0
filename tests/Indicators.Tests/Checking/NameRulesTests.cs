using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Tests.Checking;

public sealed class NameRulesTests
{
    [Theory]
    [InlineData("满分")]
    [InlineData("单位")]
    [InlineData("上期")]
    [InlineData("得分")]
    [InlineData(" 全体 ")]
    public void The_words_of_formulas_are_no_names(string name) =>
        Told(Sketch.Count("c", name)).ShouldBe([$"/items/2/name: “{name.Trim()}”是公式自己用的词，请改名"]);

    [Fact]
    public void A_name_may_contain_such_a_word() => Told(Sketch.Count("c", "中期评估得分")).ShouldBeEmpty();

    [Theory]
    [InlineData("甲[1]")]
    [InlineData("甲.乙")]
    [InlineData("甲．乙")]
    [InlineData("⒈甲")]
    public void A_name_has_no_brackets_and_no_point(string name) => Codes(Sketch.Count("c", name)).ShouldBe(["system.bad_name"]);

    [Fact]
    public void Names_and_codes_of_items_attributes_and_policy_parameters_are_one_space()
    {
        Told(Sketch.Count("c", "甲")).ShouldBe(["/items/2/name: “甲”已经是前面“甲(a)”的名称或代号(全角半角不同也算相同)，请换一个"]);
        Told(Sketch.Count("a", "丙")).First().ShouldBe("/items/2/code: “a”已经是前面“甲(a)”的名称或代号(全角半角不同也算相同)，请换一个");
        Told(Sketch.Count("c", "Ａ") with { Code = "c" }).ShouldBeEmpty();
        Told(Sketch.Count("c", "ａ")).ShouldBe(["/items/2/name: “ａ”已经是前面“甲(a)”的名称或代号(全角半角不同也算相同)，请换一个"]);
        Told(Sketch.Count("c", "人口")).ShouldBe(["/items/2/name: “人口”已经是前面“人口(p)”的名称或代号(全角半角不同也算相同)，请换一个"]);
        Told(Sketch.Count("c", "c")).ShouldBeEmpty();
    }

    [Fact]
    public void A_system_without_a_code_of_the_right_form_is_refused() =>
        Sketch.Told(Sketch.System with { Code = "试卷" }).Single().ShouldStartWith("/code: “试卷”不能作编号");

    private static string[] Told(Item item) => Sketch.Told(Sketch.System with { Items = [.. Sketch.System.Items, item with { StatisticsOnly = true }] });

    private static IEnumerable<string> Codes(Item item) =>
        IndexSystemChecker.Check(Sketch.System with { Items = [.. Sketch.System.Items, item with { StatisticsOnly = true }] }).Findings.Select(finding => finding.Code);
}
