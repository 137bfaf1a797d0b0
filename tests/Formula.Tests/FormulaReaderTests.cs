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
