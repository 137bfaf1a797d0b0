using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Reading;

public sealed class LiteralsTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("007", "7")]
    [InlineData("0.10", "0.1")]
    [InlineData(".5", "0.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E-3", "0.0015")]
    [InlineData("2e+2", "200")]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("0000000000000000000000000000000001", "1")]
    [InlineData("7.9e28", "79000000000000000000000000000")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("0e400", "0")]
    public void A_number_is_what_the_text_says(string text, string value) => TestFormula.Of(text).Outcome.ToString().ShouldBe(value);

    [Fact]
    public void Tenths_are_tenths() =>
        TestFormula.Of("0.1 + 0.2 = 0.3 and 0.1 + 0.2 - 0.3 = 0 and 1.1 * 3 = 3.3").Boolean.ShouldBeTrue();

    [Theory]
    [InlineData("1e400")]
    [InlineData("8e28")]
    [InlineData("1e-40")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("1e99999999999999999999")]
    public void A_number_beyond_decimal_is_told(string text) =>
        TestFormula.Of($"1 + {text}").Told.ShouldBe(
            [$"formula.number_out_of_range 4+{text.Length} 数 {text} 超出范围：最多 28 位有效数字，绝对值小于 7.9×10^28 | the number {text} is out of range: at most 28 digits, below 7.9×10^28"]);

    [Theory]
    [InlineData("#2023-06-30#", "#2023-06-30#")]
    [InlineData("#2024-02-29#", "#2024-02-29#")]
    [InlineData("#0001-01-01#", "#0001-01-01#")]
    [InlineData("#9999-12-31#", "#9999-12-31#")]
    public void A_day_is_year_month_day(string text, string day) =>
        TestFormula.Of(text).Giving(FormulaType.Date).Outcome.ToString().ShouldBe(day);

    [Theory]
    [InlineData("#2023-6-30#")]
    [InlineData("#2023-02-29#")]
    [InlineData("#2023-13-01#")]
    [InlineData("#06/30/2023#")]
    [InlineData("#30.06.2023#")]
    [InlineData("#2023-06-30 12:00#")]
    [InlineData("#2023-06-30T00:00:00Z#")]
    [InlineData("# 2023-06-30#")]
    [InlineData("#2023年6月30日#")]
    [InlineData("#２０２３-06-30#")]
    [InlineData("#abc#")]
    public void Any_other_form_of_a_day_is_told(string text) =>
        TestFormula.Of(text).Giving(FormulaType.Date).Told.ShouldBe(
            [$"formula.bad_date 0+{text.Length} 日期 {text} 请写成 #年-月-日#，如 #2023-06-30#，不带时间，且须是历上有的日子 | write the date {text} as #year-month-day#, e.g. #2023-06-30#, without time and a day that exists"]);

    [Theory]
    [InlineData("'优'", "优")]
    [InlineData("''", "")]
    [InlineData(@"'it\'s'", "it's")]
    [InlineData(@"'a\\b'", @"a\b")]
    [InlineData(@"'a\nb\rc\td'", "a\nb\rc\td")]
    [InlineData(@"'\u4f18\u826F'", "优良")]
    [InlineData(@"'\\u4f18'", @"\u4f18")]
    [InlineData("'#[](),?:'", "#[](),?:")]
    public void A_text_is_what_stands_between_its_quotes(string text, string value) =>
        TestFormula.Of(text).Giving(FormulaType.Text).Outcome.ShouldBe(Value.Of(value));

    [Theory]
    [InlineData(@"'a\qb'")]
    [InlineData(@"'\u12'")]
    [InlineData(@"'\u12g4'")]
    [InlineData(@"'C:\x'")]
    [InlineData(@"'\ '")]
    public void A_backslash_stands_before_few_letters(string text) =>
        TestFormula.Of($"{text} = 'a'").Told.ShouldBe(
            [$@"formula.bad_escape 0+{text.Length} 反斜杠后只能是 \\ \' \n \r \t 或 \u 加四位十六进制数 | after a backslash only \\ \' \n \r \t or \u with four hexadecimal digits may follow"]);

    [Fact]
    public void Several_bad_literals_are_told_together() =>
        TestFormula.Of(@"1e400 + #abc# + '\q'").Marked.ShouldBe(["number_out_of_range '1e400'", "bad_date '#abc#'", @"bad_escape ''\q''"]);

    [Theory]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    public void Truth_values_are_words(string text, string value) =>
        TestFormula.Of(text).Giving(FormulaType.Boolean).Outcome.ToString().ShouldBe(value);
}
