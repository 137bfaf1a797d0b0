using System.Globalization;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests;

public sealed class FormulaReaderTests
{
    [Fact]
    public void A_formula_without_faults_knows_its_text_kind_and_what_it_reads()
    {
        var scope = TestScope.Empty.Number("合格人数").Number("应考人数").Score("A1", 5).Attribute("常住人口", FormulaType.Number).Policy("系数", 2m);

        var formula = TestFormula.Of(" [合格人数] / [应考人数] + [得分.A1] + [单位.常住人口] * [系数] + [满分] + [上期.合格人数] + [合格人数] ").In(scope).Formula;

        formula.Text.ShouldBe(" [合格人数] / [应考人数] + [得分.A1] + [单位.常住人口] * [系数] + [满分] + [上期.合格人数] + [合格人数] ");
        formula.Type.ShouldBe(FormulaType.Number);
        formula.UsesPeers.ShouldBeFalse();
        formula.Parameters.Select(parameter => (parameter.Kind, parameter.Key)).ShouldBe(
        [
            (ParameterKind.Item, "合格人数"), (ParameterKind.Item, "应考人数"), (ParameterKind.Score, "A1"),
            (ParameterKind.Attribute, "常住人口"), (ParameterKind.Policy, "系数"), (ParameterKind.Previous, "合格人数"),
        ]);
    }

    [Fact]
    public void Every_kind_of_parameter_brings_its_value() =>
        TestFormula.Of("[x] + [上期.x] * 10 + [单位.人口] * 100 + [得分.A1] * 1000 + [系数] * 10000 + [满分] * 100000")
            .In(TestScope.Empty.Policy("系数", 5m).OutOf(6)).With(("x", 1), ("上期.x", 2), ("单位.人口", 3), ("得分.A1", 4)).Number.ShouldBe(654321);

    [Fact]
    public void A_formula_over_the_group_says_so() =>
        TestFormula.Of("1 + MinMax([x])").With(("x", 1)).Formula.UsesPeers.ShouldBeTrue();

    [Fact]
    public void With_faults_there_is_no_formula() => TestFormula.Of("1 +").Reading.Formula.ShouldBeNull();

    [Fact]
    public void Faults_come_in_the_order_of_the_text() =>
        TestFormula.Of("Max([甲甲甲], -'a') + Foo(#1#, 1e99) ^ “优”").Faults.Select(fault => fault.Place.Start).ShouldBeInOrder();

    [Fact]
    public void Names_and_functions_are_told_beside_faults_of_characters_and_order() =>
        TestFormula.Of("max([甲], 1) + Foo(2) + [甲甲] ^ 2").With(("甲", 1)).Told.ShouldBe(
        [
            "formula.wrong_case 0+3 函数名要分大小写，请写 Max | case counts in function names: write Max",
            "formula.unknown_function 14+3 没有函数 Foo；全部函数见 fadu check --functions | there is no function Foo; fadu check --functions lists them all",
            "formula.unknown_name 23+4 没有名为 [甲甲] 的数据项、属性或参数，是不是 [甲]？ | there is no item, attribute or parameter [甲甲]; did you mean [甲]?",
            "formula.bit_operator 28+1 “^”不是乘方（NCalc 里是按位异或），2 的 3 次方请写 Pow(2, 3) | “^” is no power (XOR in NCalc): write Pow(2, 3)",
        ]);

    [Theory]
    [InlineData("Max([甲], 1) + [满分] * ^ 2", "bit_operator '^'")]
    [InlineData("NOT ([甲] > 1) and (2", "wrong_case 'NOT',bracket_not_closed '('")]
    [InlineData("TRUE (1", "wrong_case 'TRUE',operator_missing '(',bracket_not_closed '('")]
    [InlineData("Lineer(［乙］", "unknown_function 'Lineer',bracket_not_closed '(',wrong_character '［乙］',unknown_name '［乙］'")]
    [InlineData("Linear([甲]) * * 2", "value_missing '*'")]
    [InlineData("'[乙] max(1' + 'x", "not_closed ''x'")]
    public void Beside_them_nothing_else_is_told_of_words_and_calls(string text, string marked) =>
        TestFormula.Of(text).With(("甲", 1)).Marked.ShouldBe(marked.Split(','));

    [Fact]
    public void Full_marks_are_asked_for_beside_them_too() =>
        TestFormula.Of("[满分] ^ 2").OutOf(null).Marked.ShouldBe(["no_full_marks '[满分]'", "bit_operator '^'"]);

    [Fact]
    public void Every_fault_has_a_code_a_place_within_the_text_and_both_languages()
    {
        foreach (var text in (string[])["", "1 +", "IF(1,2", "（优）", "[x", "'", "abs(1)", "Foo(1) + [y]", "1 ^ 2", "#1#", "5.", "1e99", ")", "a ? b", "not 1 > 2"])
        {
            var faults = TestFormula.Of(text).Faults;

            faults.ShouldNotBeEmpty(text);
            faults.ShouldAllBe(fault => fault.Code.StartsWith("formula.", StringComparison.Ordinal)
                && fault.Place.Start >= 0 && fault.Place.End <= text.Length
                && fault.Message.Chinese.Length > 0 && fault.Message.English.Length > 0, text);
        }
    }

    [Fact]
    public void Without_a_text_or_a_scope_the_caller_is_wrong()
    {
        Should.Throw<ArgumentNullException>(() => FormulaReader.Read(null!, FormulaType.Number, TestScope.Empty));
        Should.Throw<ArgumentNullException>(() => FormulaReader.Read("1", FormulaType.Number, null!));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("zh-CN")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var invariant = Everything();
        try
        {
            // CurrentCulture is the thread's own: no other test sees it.
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(culture), CultureInfo.GetCultureInfo(culture));

            Everything().ShouldBe(invariant);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private static List<string> Everything() =>
    [
        TestFormula.Of("1234.5 + 0.25 + 1e3 + .5").Outcome.ToString(),
        TestFormula.Of("#2023-06-30#").Giving(FormulaType.Date).Outcome.ToString(),
        TestFormula.Of("DaysLate(#2024-03-01#, #2024-02-28#) + -1.5").Outcome.ToString(),
        TestFormula.Of("if([t] = 'İi', 1.5, -2.5)").With(("t", "İi")).Outcome.ToString(),
        .. TestFormula.Of("IF(1, 2) + TRUE + 1.5e99 + #06.07.2023# + Round([x], -1.5) + MİN(1) + lInear(1)").Told,
        .. TestFormula.Of("１.５ + LINEAR(1) + IN(1) + [I]").In(TestScope.Empty.Number("ı").Number("i")).Told,
        .. TestFormula.Of("Round([x], 0.5) + Clamp([x], -0.5, -1.5) + Tier(1)").In(TestScope.Empty.Number("x")).Told,
        .. TestFormula.Of("Sqrt([x]) / 3").ForEach("x", -1, 2, 1234567.89m).Shown,
    ];
}
