using Fadu.Formula.Explanation;
using Fadu.Formula.Expressions;
using Fadu.Formula.Tests.Generation;
using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Explanation;

public sealed class ExplainerTests
{
    private static readonly TestScope Scope = TestScope.Empty.OutOf(4)
        .With(Item("普法经费", "元")).With(Item("常住人口", "人")).With(Item("知晓率", "%")).With(Item("案例数", "件"))
        .Boolean("已印发").Choice("评级", "优", "良", "中").Date("报送")
        .Policy("截止日", new DateOnly(2023, 6, 30)).Policy("标准", 1.5m);

    private static readonly TestUnit Unit = new(
        ("普法经费", 780_000), ("常住人口", 1_000_000), ("知晓率", 84.5m), ("案例数", 7), ("上期.普法经费", 600_000),
        ("已印发", true), ("评级", "良"), ("报送", new DateOnly(2023, 7, 3)));

    [Fact]
    public void Every_step_is_told_with_the_units_own_numbers() =>
        Tell("Linear(Ratio([普法经费], [常住人口]), 0.3, 1)").ShouldBe(
            """
            0.78 在 0.3（0 分）至 1（满分）之间按比例 = ≈2.742857
              普法经费 780000 元 ÷ 常住人口 1000000 人 = 0.78
                普法经费 780000 元
                常住人口 1000000 人
              0.3
              1
            """);

    [Fact]
    public void A_step_knows_its_place_in_the_formula()
    {
        const string Text = "Min([满分], ([案例数] - 2) * 0.1)";

        Flat(Explain(Text, Unit)).ShouldAllBe(step => step.Place.Of(Text) == step.Formula);
        Flat(Explain(Text, Unit)).Select(step => step.Formula).ShouldBe([Text, "[满分]", "([案例数] - 2) * 0.1", "[案例数] - 2", "[案例数]", "2", "0.1"]);
    }

    [Theory]
    [InlineData("[案例数] / 3", "案例数 7 件 ÷ 3 = ≈2.333333")]
    [InlineData("[案例数] / 3 * 3", "案例数 7 件 ÷ 3 = ≈2.333333；≈2.333333 × 3 = 7")]
    [InlineData("-[案例数] + 0.1234567", "-(案例数 7 件) = -7；-7 + ≈0.123457 = ≈-6.876543")]
    [InlineData("[知晓率] % 10", "知晓率 84.5 % 除以后取余 10 = 4.5")]
    [InlineData("if([已印发], 2, 1 / 0)", "条件“[已印发]”成立，取 2 = 2")]
    [InlineData("if([知晓率] >= 90, 4, [案例数] * 0.5)", "知晓率 84.5 % ≥ 90 = 否；案例数 7 件 × 0.5 = 3.5；条件“[知晓率] >= 90”不成立，取 3.5 = 3.5")]
    [InlineData("([知晓率] > 80 and not ([案例数] < 5)) ? 1 : 0", "知晓率 84.5 % > 80 = 是；案例数 7 件 < 5 = 否；并非（否） = 是；是 且 是 = 是；条件“[知晓率] > 80 and not ([案例数] < 5)”成立，取 1 = 1")]
    [InlineData("Coalesce([案例数], 5)", "案例数 7 件 = 7")]
    [InlineData("Growth([普法经费])", "普法经费 780000 元 比上期的增长率 = 0.3")]
    [InlineData("Late([报送], [截止日], 0.1)", "报送 2023年7月3日 与截止日 截止日 2023年6月30日 相比，每逾期一天从满分 4 中扣 0.1 = 3.7")]
    [InlineData("Round(10 / 3, 2)", "10 ÷ 3 = ≈3.333333；≈3.333333 四舍五入到 2 位小数 = 3.33")]
    [InlineData("Sqrt([案例数] + 2)", "案例数 7 件 + 2 = 9；Sqrt(9) = 3")]
    public void A_formula_is_told_in_one_sentence(string text, string sentence) => Explain(text, Unit).Sentence.ShouldBe(sentence);

    [Theory]
    [InlineData("[普法经费] / [常住人口]", "普法经费 缺失（普法经费 未填报） ÷ 常住人口 缺失（常住人口 未核定） = 缺失（普法经费 未填报）", "普法经费 未填报")]
    [InlineData("[案例数] / 0", "案例数 7 件 ÷ 0 = 缺失（除数为零）", "除数为零")]
    [InlineData("1 + [案例数] / 0", "案例数 7 件 ÷ 0 = 缺失（除数为零）；1 + 缺失（除数为零） = 缺失（除数为零）", "除数为零")]
    [InlineData("if([普法经费] > 0, 1, 2)", "普法经费 缺失（普法经费 未填报） > 0 = 缺失（普法经费 未填报）；条件“[普法经费] > 0”无法判断 = 缺失（普法经费 未填报）", "普法经费 未填报")]
    [InlineData("Coalesce([普法经费], 5)", "普法经费 缺失（普法经费 未填报），改取 5 = 5", null)]
    [InlineData("Coalesce([普法经费], [常住人口])", "普法经费 缺失（普法经费 未填报），改取 常住人口 缺失（常住人口 未核定） = 缺失（常住人口 未核定）", "常住人口 未核定")]
    [InlineData("Growth([案例数])", "案例数 7 件 比上期的增长率 = 缺失（上期.案例数 没有上期值）", "上期.案例数 没有上期值")]
    public void What_is_missing_is_named(string text, string sentence, string? why)
    {
        var step = Explain(text, new(("案例数", 7), ("常住人口", MissingReason.NotVerified)));

        step.Sentence.ShouldBe(sentence);
        step.WhyMissing.ShouldBe(why);
    }

    [Fact]
    public void A_branch_that_was_not_taken_is_not_told() =>
        Flat(Explain("if([已印发], [案例数], [知晓率] * 2)", Unit)).Select(step => step.Formula)
            .ShouldBe(["if([已印发], [案例数], [知晓率] * 2)", "[已印发]", "[案例数]"]);

    [Fact]
    public void Coalesce_tells_only_what_it_looked_at() =>
        Flat(Explain("Coalesce([案例数] / 0, [案例数], [知晓率])", Unit)).Select(step => step.Formula)
            .ShouldBe(["Coalesce([案例数] / 0, [案例数], [知晓率])", "[案例数] / 0", "[案例数]", "0", "[案例数]"]);

    [Fact]
    public void The_explained_result_is_the_result()
    {
        for (var index = 0; index < 3_000; index++)
        {
            var random = Seed.Of(index);
            var (text, type) = new FormulaGenerator(random).NextOfAny();
            var formula = FormulaGenerator.Read(text, type);
            var table = GeneratedTable.For(random, text, 4, withinRanges: false);
            for (var row = 0; row < table.Rows; row++)
            {
                var explained = formula.Explain(table.Unit(row));

                explained.Value.ShouldBe(formula.Evaluate(table.Unit(row)), $"{Seed.Say(index)}: {text}");
                (explained.WhyMissing is null).ShouldBe(!explained.Value.IsMissing, $"{Seed.Say(index)}: {text}");
                Flat(explained).ShouldAllBe(step => step.Chinese.Length > 0 && step.Label.Length > 0);
            }
        }
    }

    private static ExplanationStep Explain(string text, TestUnit unit) => TestFormula.Of(text).In(Scope).Formula.Explain(unit);

    private static string Tell(string text) => string.Join('\n', Lines(Explain(text, Unit), string.Empty));

    private static IEnumerable<string> Lines(ExplanationStep step, string indent) =>
        step.Steps.SelectMany(inner => Lines(inner, indent + "  ")).Prepend(indent + step.Chinese);

    private static IEnumerable<ExplanationStep> Flat(ExplanationStep step) => step.Steps.SelectMany(Flat).Prepend(step);

    private static Parameter Item(string name, string unit) => new()
    {
        Kind = ParameterKind.Item,
        Key = name,
        Name = name,
        Type = FormulaType.Number,
        MeasurementUnit = unit,
        Previous = new() { Kind = ParameterKind.Previous, Key = name, Name = $"上期.{name}", Type = FormulaType.Number, MeasurementUnit = unit },
    };
}
