using System.Text.Json.Nodes;

namespace Fadu.Host.Tests.Explanations;

public sealed class RemarksTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A part that is worth 33 for a unit to which the other part does not apply, its formula out of 10.</summary>
    [Theory]
    [InlineData("0", "33", "10", "3.333", "得分 33 × 3.333 ÷ 10 = 10.9989，四舍五入为 11")]
    [InlineData("2", "2.5", "5", "6.25", "结果 6.25 超出 0 到 5，按 5 计|得分 2.5 × 5 ÷ 5 = 2.5")]
    [InlineData("2", "2.18", "2", "2", "")]
    [InlineData("2", "2.18", "2", "0", "")]
    [InlineData("2", "6.25", "5", "2.5", "得分 6.25 × 2.5 ÷ 5 = 3.125，四舍五入为 3.13")]
    [InlineData("2", "6", "5", "2.5", "得分 6 × 2.5 ÷ 5 = 3")]
    [InlineData("2", "6", "7", "3.3", "得分 6 × 3.3 ÷ 7 = ≈2.828571，四舍五入为 2.83")]
    [InlineData("2", "7", "7", "2.41071428", "四舍五入为 2.41")]
    [InlineData("2", "7", "7", "2.41", "")]
    [InlineData("2", "7", "7", "-2", "结果 -2 超出 0 到 7，按 0 计")]
    [InlineData("2", "7", "7", "9.999", "结果 9.999 超出 0 到 7，按 7 计")]
    [InlineData("8", "7", "7", "2.123456789", "四舍五入为 2.12345679")]
    public void Every_equation_comes_out_and_every_rounding_is_told(string decimals, string marks, string outOf, string value, string remarks) =>
        Leaf(decimals, marks, outOf, value).ShouldBe(remarks.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Rounding_is_told_in_English_too() => Leaf("0", "33", "10", "3.333", "--lang", "en").ShouldBe(["marks 33 × 3.333 ÷ 10 = 10.9989, rounded to 11"]);

    [Fact]
    public void A_total_that_is_rounded_says_so() => Explain(Two, "1").OutLines.Skip(1).Take(2).ShouldBe(
        ["总分 1.31（满分 9）    没有等次    排名 1/1", "指标 ≈1.312345，四舍五入为 1.31"]);

    [Fact]
    public void A_total_is_never_below_0() => Explain(Two + Deductions("9 - [值]", "cap: 20"), "1").OutLines.Skip(1).Take(2).ShouldBe(
        ["总分 0（满分 9）    没有等次    排名 1/1", "指标 ≈1.312345 + 加分 0 − 扣分 8 = ≈-6.687655，不低于 0，为 0"]);

    [Fact]
    public void A_deduction_that_is_held_to_0_or_its_cap_or_rounded_or_missing_is_explained() => Explain(
            System("2", "10", "10") + Deductions("-[值]", "cap: 2") + Deduction("K2", "[值]", "cap: 2") + Deduction("K3", "-[值]", "")
            + Deduction("K4", "[值] / 3", "") + Deduction("K5", "[值] / ([值] - [值])", "") + Deduction("K6", "[值] * 0", ""), "5")
        .OutLines.SkipWhile(line => line != "扣分").Skip(1).Where(line => !line.StartsWith("      ", StringComparison.Ordinal) && !line.Contains("公式", StringComparison.Ordinal))
        .ShouldBe(
        [
            "  K1 减  0（最多 2）",
            "    结果 -5 超出 0 到 2，按 0 计",
            "  K2 减  2（最多 2）",
            "    结果 5 超出 0 到 2，按 2 计",
            "  K3 减  0",
            "    结果 -5 小于 0，按 0 计",
            "  K4 减  1.67",
            "    四舍五入为 1.67",
            "  K5 减  0",
            "    没有结果，按 0 分计",
        ]);

    [Fact]
    public void Bonuses_that_come_to_more_than_their_cap_say_what_counts() => Explain(
            System("2", "10", "10") + "bonusCap: 3\nbonuses:\n" + Deduction("J1", "2", "") + Deduction("J2", "[值]", ""), "4")
        .OutLines[^1].ShouldBe("  合计 6，最多 3，按 3 计");

    [Fact]
    public void Machines_are_told_that_a_deduction_was_held() =>
        JsonNode.Parse(Explain(System("2", "10", "10") + Deductions("-[值]", "cap: 2"), "5", "--json").Out)!["deductions"]![0]!.ShouldSatisfyAllConditions(
            deduction => ((decimal)deduction["marks"]!).ShouldBe(0),
            deduction => ((decimal)deduction["result"]!).ShouldBe(-5),
            deduction => ((bool)deduction["clamped"]!).ShouldBeTrue());

    private static string Two => System("2", "9", "9").Replace("marks: 9,", "marks: 8,", StringComparison.Ordinal)
        .Replace("indicators:", "aggregate: geometric\nindicators:", StringComparison.Ordinal).Replace("outOf: 9", "outOf: 8", StringComparison.Ordinal)
        + "  - { code: \"2\", name: 乙, marks: 1, formula: \"0.5\" }\n";

    private static string Deductions(string formula, string cap) => "deductions:\n" + Deduction("K1", formula, cap);

    private static string Deduction(string code, string formula, string cap) => $"  - {{ code: \"{code}\", name: 减, formula: \"{formula}\", {cap} }}\n";

    private string[] Leaf(string decimals, string marks, string outOf, string value, params string[] more) =>
        [.. Explain(System(decimals, marks, outOf), value, ["--indicator", "1", .. more]).OutLines.SkipWhile(line => !line.Contains("[值]", StringComparison.Ordinal)).Skip(2).Select(line => line.Trim())];

    private CommandRun Explain(string system, string value, params string[] more) =>
        CommandRun.Of(["explain", "--system", _folder.Write("s.yaml", system), "--data", _folder.Write("d.csv", $"unit,值\nA,{value}\n"), "--unit", "A", .. more]);

    private static string System(string decimals, string marks, string outOf) =>
        $$"""
        code: "T"
        name: 试
        fullMarks: {{marks}}
        decimals: {{decimals}}
        items:
          - { code: "x", name: 值, type: decimal, min: -100, max: 100 }
        indicators:
          - { code: "1", name: 甲, marks: {{marks}}, outOf: {{outOf}}, formula: "[值]" }

        """;
}
