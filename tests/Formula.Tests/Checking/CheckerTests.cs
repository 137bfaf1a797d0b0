using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Checking;

public sealed class CheckerTests
{
    private static TestScope Scope => TestScope.Empty
        .Number("普法经费").Number("常住人口").Boolean("已印发").Date("材料报送").Choice("阵地评级", "优", "良", "中").Text("备注")
        .Attribute("类别", FormulaType.Text).Score("A1", 5).Policy("截止日", new DateOnly(2023, 6, 30));

    [Theory]
    [InlineData("[普法经废]", "普法经费")]
    [InlineData("[经费]", "普法经费")]
    [InlineData("[常驻人口]", "常住人口")]
    [InlineData("[得分.a1]", "得分.A1")]
    [InlineData("[上期.普法经废]", "上期.普法经费")]
    [InlineData("[截至日]", "截止日")]
    public void An_unknown_name_is_told_with_the_nearest(string name, string nearest) =>
        Told($"1 + {name}").ShouldBe(
            [$"formula.unknown_name 4+{name.Length} 没有名为 {name} 的数据项、属性或参数，是不是 [{nearest}]？ | there is no item, attribute or parameter {name}; did you mean [{nearest}]?"]);

    [Theory]
    [InlineData("[满意度]")]
    [InlineData("[]")]
    [InlineData("[满 分]")]
    public void A_name_that_nothing_is_near_is_told_alone(string name) =>
        Told(name).ShouldBe([$"formula.unknown_name 0+{name.Length} 没有名为 {name} 的数据项、属性或参数 | there is no item, attribute or parameter {name}"]);

    [Fact]
    public void Every_unknown_name_is_told_wherever_it_stands() =>
        Marked("if([甲甲甲], Max([乙乙乙], -[丙丙丙]), [丁丁丁] ? 1 : [戊戊戊])").ShouldBe(
            ["unknown_name '[甲甲甲]'", "unknown_name '[乙乙乙]'", "unknown_name '[丙丙丙]'", "unknown_name '[丁丁丁]'", "unknown_name '[戊戊戊]'"]);

    [Theory]
    [InlineData("Maxx(1)", "Maxx", "没有函数 Maxx，是不是 Max？", "there is no function Maxx; did you mean Max?")]
    [InlineData("Lineer(1, 2, 3)", "Lineer", "没有函数 Lineer，是不是 Linear？", "there is no function Lineer; did you mean Linear?")]
    [InlineData("Foo(1)", "Foo", "没有函数 Foo；全部函数见 fadu check --functions", "there is no function Foo; fadu check --functions lists them all")]
    public void An_unknown_function_is_told_with_the_nearest(string text, string name, string chinese, string english) =>
        Told(text).ShouldBe([$"formula.unknown_function 0+{name.Length} {chinese} | {english}"]);

    [Fact]
    public void Arguments_of_an_unknown_function_are_checked_all_the_same() =>
        Marked("Foo([甲甲甲], abs(1), Max())").ShouldBe(["unknown_function 'Foo'", "unknown_name '[甲甲甲]'", "wrong_case 'abs'", "wrong_arity 'Max()'"]);

    [Theory]
    [InlineData("[普法经费] > 1", FormulaType.Number, "这里要数，写的是是否（条件），请写 if(条件, 1, 0)", "a number is needed here, this is a condition (true or false); write if(condition, 1, 0)")]
    [InlineData("[普法经费]", FormulaType.Boolean, "这里要是否（条件），写的是数，请写比较，如 … > 0", "a condition (true or false) is needed here, this is a number; write a comparison, e.g. … > 0")]
    [InlineData("[阵地评级]", FormulaType.Number, "这里要数，写的是文字，评级请用 Grade 折算", "a number is needed here, this is a text; turn a grade into a share with Grade")]
    [InlineData("[材料报送]", FormulaType.Number, "这里要数，写的是日期，天数请用 DaysLate(日期, 截止日)", "a number is needed here, this is a date; count days with DaysLate(date, due)")]
    [InlineData("'2023-06-30'", FormulaType.Date, "这里要日期，写的是文字，日期请写成 #2023-06-30#", "a date is needed here, this is a text; write a date as #2023-06-30#")]
    [InlineData("[材料报送]", FormulaType.Text, "这里要文字，写的是日期", "a text is needed here, this is a date")]
    public void A_result_of_another_kind_is_told_with_advice(string text, FormulaType needed, string chinese, string english) =>
        TestFormula.Of(text).In(Scope).Giving(needed).Told.ShouldBe([$"formula.wrong_type 0+{text.Length} {chinese} | {english}"]);

    [Theory]
    [InlineData("1 + [已印发]", "[已印发]")]
    [InlineData("[材料报送] - [截止日]", "[材料报送],[截止日]")]
    [InlineData("-[阵地评级]", "[阵地评级]")]
    [InlineData("[备注] * 2 / true % 'a'", "[备注],true,'a'")]
    public void Arithmetic_takes_numbers(string text, string wrong) =>
        Marked(text).ShouldBe(wrong.Split(',').Select(part => $"wrong_type '{part}'"));

    [Theory]
    [InlineData("1 and [已印发]", "1")]
    [InlineData("[普法经费] or [阵地评级]", "[普法经费],[阵地评级]")]
    [InlineData("not [普法经费]", "[普法经费]")]
    public void And_or_and_not_take_conditions(string text, string wrong) =>
        TestFormula.Of(text).In(Scope).Giving(FormulaType.Boolean).Marked.ShouldBe(wrong.Split(',').Select(part => $"wrong_type '{part}'"));

    [Theory]
    [InlineData("[普法经费] = '5'", "formula.wrong_type 9+3 这里是文字，而第一个值是数，两者应同类 | this is a text, the first value is a number: write values of one kind")]
    [InlineData("[材料报送] > '2023-06-30'", "formula.wrong_type 9+12 这里是文字，而第一个值是日期，两者应同类 | this is a text, the first value is a date: write values of one kind")]
    [InlineData("[阵地评级] = '优秀'", "formula.wrong_type 9+4 “阵地评级”没有选项“优秀”，可写：优、良、中 | “阵地评级” has no option “优秀”; write one of 优、良、中")]
    [InlineData("'优秀' != [阵地评级]", "formula.wrong_type 0+4 “阵地评级”没有选项“优秀”，可写：优、良、中 | “阵地评级” has no option “优秀”; write one of 优、良、中")]
    [InlineData("([阵地评级]) >= ('优')", "formula.wrong_type 0+17 文字不分大小，只能用 = 或 != 比较 | a text has no order; compare with = or !=")]
    [InlineData("[已印发] > false", "formula.wrong_type 0+13 是否（条件）不分大小，只能用 = 或 != 比较 | a condition (true or false) has no order; compare with = or !=")]
    public void Comparisons_that_compare_nothing_are_told(string text, string told) =>
        TestFormula.Of(text).In(Scope).Giving(FormulaType.Boolean).Told.ShouldBe([told]);

    [Theory]
    [InlineData("60 <= [普法经费] < 90", "0+17")]
    [InlineData("1 < 2 < 3 < 4", "0+13")]
    [InlineData("(1 < 2) < 3", "0+11")]
    [InlineData("[已印发] and 1 < [普法经费] <= 3", "10+15")]
    public void A_chain_of_comparisons_is_told_once_with_how_to_take_it_apart(string text, string place) =>
        TestFormula.Of(text).In(Scope).Giving(FormulaType.Boolean).Told.ShouldBe(
            [$"formula.chained_comparison {place} 连续比较要拆开：60 <= x < 90 请写 60 <= x and x < 90 | comparisons are not chained: write 60 <= x and x < 90 for 60 <= x < 90"]);

    [Fact]
    public void All_that_such_a_chain_compares_is_checked() =>
        TestFormula.Of("[甲甲甲] < abs(1) < [乙乙乙] <= -'a'").In(Scope).Giving(FormulaType.Boolean).Marked.ShouldBe(
            ["chained_comparison '[甲甲甲] < abs(1) < [乙乙乙] <= -'a''", "unknown_name '[甲甲甲]'", "wrong_case 'abs'", "unknown_name '[乙乙乙]'", "wrong_type ''a''"]);

    [Theory]
    [InlineData("[备注] = '随便'")]
    [InlineData("[阵地评级] = [备注]")]
    [InlineData("[阵地评级] = [上期.阵地评级]")]
    [InlineData("[阵地评级] <> '优'")]
    [InlineData("[材料报送] <= [截止日]")]
    [InlineData("[已印发] = true")]
    [InlineData("not [已印发] = [已印发]")]
    [InlineData("[单位.类别] = '县'")]
    [InlineData("[得分.A1] >= 3")]
    [InlineData("(1 < 2) = true")]
    [InlineData("1 < 2 = (3 < 4)")]
    public void Values_of_one_kind_can_be_compared(string text) =>
        TestFormula.Of(text).In(Scope).Giving(FormulaType.Boolean).Told.ShouldBeEmpty();

    [Theory]
    [InlineData("not [普法经费] > 2", "0+10")]
    [InlineData("![普法经费] = 2", "0+7")]
    [InlineData("not [已印发] = 1", "0+9")]
    [InlineData("[已印发] and not [普法经费] <= 2", "10+10")]
    public void Not_before_a_comparison_needs_brackets(string text, string place) =>
        TestFormula.Of(text).In(Scope).Giving(FormulaType.Boolean).Told.ShouldBe(
            [$"formula.not_needs_brackets {place} not 只管紧跟其后的一个值：请写 not (… > …) | not binds to the one value after it: write not (… > …)"]);

    [Fact]
    public void Names_after_such_a_not_are_checked_once() =>
        TestFormula.Of("not [甲甲甲] > ([乙乙乙] + 'a' * 1)").In(Scope).Giving(FormulaType.Boolean).Marked.ShouldBe(
            ["unknown_name '[甲甲甲]'", "unknown_name '[乙乙乙]'", "wrong_type ''a''"]);

    [Theory]
    [InlineData("[已印发] ? 1 : '无'", "formula.wrong_type 12+3 这里是文字，而第一个值是数，两者应同类 | this is a text, the first value is a number: write values of one kind")]
    [InlineData("[普法经费] ? 1 : 2", "formula.wrong_type 0+6 这里要是否（条件），写的是数，请写比较，如 … > 0 | a condition (true or false) is needed here, this is a number; write a comparison, e.g. … > 0")]
    public void A_conditional_has_a_condition_and_branches_of_one_kind(string text, string told) => Told(text).ShouldBe([told]);

    [Theory]
    [InlineData("PeerMean(PeerMax([普法经费]))", "9+7", "PeerMax")]
    [InlineData("ZScore([普法经费] - Abs(PeerMean([普法经费])))", "20+8", "PeerMean")]
    [InlineData("MinMax(if([已印发], PeerRank([普法经费]), 1))", "17+8", "PeerRank")]
    public void Functions_over_the_group_do_not_stand_within_each_other(string text, string place, string inner) =>
        Told(text).ShouldBe([$"formula.peers_within_peers {place} {inner} 不能写在另一个同组函数里 | {inner} can't stand inside another function over the group"]);

    [Fact]
    public void Side_by_side_they_may() =>
        Told("PeerMax([普法经费]) - PeerMin([普法经费]) + if(PeerCount([普法经费]) > 3, MinMax([普法经费]), 0)").ShouldBeEmpty();

    [Theory]
    [InlineData("[满分]", "0+4")]
    [InlineData("[普法经费] * [满分]", "9+4")]
    [InlineData("Linear([普法经费], 0, 1)", "0+6")]
    [InlineData("1 + Deduct(1, 2)", "4+6")]
    public void There_are_no_full_marks_where_the_formula_has_none(string text, string place) =>
        TestFormula.Of(text).In(Scope).OutOf(null).Told.ShouldBe(
            [$"formula.no_full_marks {place} 这里没有 [满分]：条件公式不能用，加分、扣分要先写上限 cap | there is no [满分] here: conditions have none, bonuses and deductions only with a cap"]);

    [Fact]
    public void Everything_that_does_not_fit_is_told_at_once() =>
        Marked("linear([甲甲甲], 1) + Max([已印发], 'a') * Round(1, 99) + Ratio(1) + if(1, 2, '3')").ShouldBe(
        [
            "wrong_case 'linear'", "unknown_name '[甲甲甲]'", "wrong_type '[已印发]'", "wrong_type ''a''", "wrong_argument '99'",
            "wrong_arity 'Ratio(1)'", "wrong_type '1'",
        ]);

    [Fact]
    public void A_negative_number_is_as_good_as_a_positive_one_where_a_number_is_written()
    {
        TestFormula.Of("-5 - -(5)").Number.ShouldBe(0);
        TestFormula.Of("-0").Number.ShouldBe(0);
        TestFormula.Of("Tier(-1, -2, -3, 0)").Number.ShouldBe(-3);
    }

    private static IReadOnlyList<string> Told(string text) => TestFormula.Of(text).In(Scope).Told;

    private static IReadOnlyList<string> Marked(string text) => TestFormula.Of(text).In(Scope).Marked;
}
