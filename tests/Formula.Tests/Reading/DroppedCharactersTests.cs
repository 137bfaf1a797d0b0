using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Reading;

public sealed class DroppedCharactersTests
{
    [Theory]
    [InlineData("普法经费 + 1", 0, "普法经费")]
    [InlineData("1 + 普法经费", 4, "普法经费")]
    [InlineData("1 大于 2", 2, "大于")]
    [InlineData("不是 true", 0, "不是")]
    [InlineData("函数(1, 2)", 0, "函数")]
    [InlineData("𠀀", 0, "𠀀")]
    [InlineData("π", 0, "π")]
    public void Chinese_words_outside_brackets_are_told_whole_and_nothing_else_is(string text, int start, string word) =>
        TestFormula.Of(text).Told.ShouldBe(
            [$"formula.words_outside_brackets {start}+{word.Length} “{word}”不在方括号里会被忽略：数据项请写 [{word}]，文字请写 '{word}' | “{word}” outside brackets would be dropped: write [{word}] for an item, '{word}' for a text"]);

    [Theory]
    [InlineData("[t] 或 [t]", "或", "or")]
    [InlineData("[t] 或者 [t]", "或者", "or")]
    [InlineData("[t]且[t]", "且", "and")]
    [InlineData("[t] 并且 [t]", "并且", "and")]
    [InlineData("[t] 和 [t]", "和", "and")]
    [InlineData("非 [t]", "非", "not")]
    [InlineData("如果([t], 1, 2)", "如果", "if(…)")]
    [InlineData("[t] = 是", "是", "true")]
    [InlineData("[t] = 否", "否", "false")]
    [InlineData("最小(1, 2)", "最小", "Min(…)")]
    [InlineData("最大(1, 2)", "最大", "Max(…)")]
    [InlineData("四舍五入(1.25, 1)", "四舍五入", "Round(…, 小数位数)")]
    [InlineData("绝对值(-1)", "绝对值", "Abs(…)")]
    [InlineData("1 - 满分", "满分", "[满分]")]
    public void A_word_of_the_language_in_Chinese_is_told_with_what_to_write(string text, string word, string instead) =>
        TestFormula.Of(text).With(("t", true)).Told.ShouldBe(
            [$"formula.words_outside_brackets {text.IndexOf(word, StringComparison.Ordinal)}+{word.Length} “{word}”请写 {instead} | write {instead} for “{word}”"]);

    [Theory]
    [InlineData("5.", "5.")]
    [InlineData("5. + 1", "5.")]
    [InlineData("1..2", "1.")]
    [InlineData("1e", "1e")]
    [InlineData("2E + 1", "2E")]
    public void A_number_that_is_not_complete_is_told_whole(string text, string number) =>
        TestFormula.Of(text).Told[0].ShouldBe(
            $"formula.bad_number 0+{number.Length} 数 {number} 写得不全，请写如 5、0.5、5.0 或 1e3 | the number {number} is not complete; write e.g. 5, 0.5, 5.0 or 1e3");

    [Theory]
    [InlineData("1 $ 2", 2, "$")]
    [InlineData("@", 0, "@")]
    [InlineData("1 \\ 2", 2, "\\")]
    [InlineData("√2", 0, "√")]
    [InlineData("1 = 2。", 5, "。")]
    [InlineData("…", 0, "…")]
    [InlineData("1 + 😀", 4, "😀")]
    [InlineData("1 ] 2", 2, "]")]
    public void Signs_that_formulas_do_not_have_are_to_be_removed(string text, int start, string sign) =>
        TestFormula.Of(text).Told.ShouldBe(
            [$"formula.stray_character {start}+{sign.Length} 公式里不能有“{sign}”，请删去 | “{sign}” can't stand in a formula; remove it"]);

    [Theory]
    [InlineData("1 +\u200b 2", "U+200B")]
    [InlineData("1 +\u0007 2", "U+0007")]
    [InlineData("1 +\ufeff 2", "U+FEFF")]
    [InlineData("1 +\0 2", "U+0000")]
    [InlineData("1 +\u2028 2", "U+2028")]
    public void What_cannot_be_seen_is_told_by_its_number(string text, string code) =>
        TestFormula.Of(text).Told.ShouldBe([$"formula.stray_character 3+1 公式里不能有“{code}”，请删去 | “{code}” can't stand in a formula; remove it"]);

    [Fact]
    public void Half_a_character_is_told_by_its_number() =>
        TestFormula.Of("1 +\ud800 2").Told.ShouldBe(["formula.stray_character 3+1 公式里不能有“U+D800”，请删去 | “U+D800” can't stand in a formula; remove it"]);

    [Theory]
    [InlineData("[x]²", "²", 2)]
    [InlineData("[x]³", "³", 3)]
    public void Small_digits_of_powers_are_to_be_written_with_Pow(string text, string sign, int power) =>
        TestFormula.Of(text).With(("x", 2)).Told.ShouldBe([$"formula.stray_character 3+{sign.Length} 乘方请写 Pow(x, {power}) | write Pow(x, {power}) for a power"]);

    [Fact]
    public void A_lone_point_is_told() =>
        TestFormula.Of("1 + .").Told.ShouldBe(
            ["formula.stray_character 4+1 单独的小数点：请写完整的数，如 5 或 5.0 | a lone point: write the whole number, e.g. 5 or 5.0"]);

    [Theory]
    [InlineData("1 + 'abc", 4, 4, "文字没有收尾，请在末尾补上 '；文字里不能换行", "the text is not closed; put ' at its end, and no line break within")]
    [InlineData("1 + [abc + 2", 4, 8, "方括号没有收尾，请补上 ]", "the bracket is not closed; put ] after the name")]
    [InlineData("1 + #2023-06-30", 4, 11, "日期没有收尾，请写成 #2023-06-30#", "the date is not closed; write #2023-06-30#")]
    public void What_is_not_closed_takes_the_rest_with_it(string text, int start, int length, string chinese, string english) =>
        TestFormula.Of(text).Told.ShouldBe([$"formula.not_closed {start}+{length} {chinese} | {english}"]);

    [Fact]
    public void A_long_run_of_them_is_told_of_its_first_twenty() =>
        TestFormula.Of(new string('$', 100)).Faults.Count.ShouldBe(20);

    [Theory]
    [InlineData("1\t+\r\n2\f")]
    [InlineData("  1 + 2  ")]
    public void Blanks_and_line_breaks_are_no_fault(string text) => TestFormula.Of(text).Number.ShouldBe(3);
}
