using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Reading;

public sealed class ForeignCharactersTests
{
    [Theory]
    [InlineData("Max（1, 2)", "（", "(")]
    [InlineData("Max(1, 2）", "）", ")")]
    [InlineData("Max(1，2)", "，", ",")]
    [InlineData("Max(1、2)", "、", ",")]
    [InlineData("Max(1；2)", "；", ",")]
    [InlineData("Max(1;2)", ";", ",")]
    [InlineData("true ？ 1 : 2", "？", "?")]
    [InlineData("true ? 1 ： 2", "：", ":")]
    [InlineData("1 ＋ 2", "＋", "+")]
    [InlineData("1 － 2", "－", "-")]
    [InlineData("1 — 2", "—", "-")]
    [InlineData("1 – 2", "–", "-")]
    [InlineData("1 − 2", "−", "-")]
    [InlineData("－2", "－", "-")]
    [InlineData("1 × 2", "×", "*")]
    [InlineData("1 ✕ 2", "✕", "*")]
    [InlineData("1 · 2", "·", "*")]
    [InlineData("1 ＊ 2", "＊", "*")]
    [InlineData("1 ÷ 2", "÷", "/")]
    [InlineData("1 ／ 2", "／", "/")]
    [InlineData("1 ＝ 2", "＝", "=")]
    [InlineData("1 ≠ 2", "≠", "!=")]
    [InlineData("1 ＜ 2", "＜", "<")]
    [InlineData("1 ＞ 2", "＞", ">")]
    [InlineData("1 ＞= 2", "＞", ">")]
    [InlineData("1 ≤ 2", "≤", "<=")]
    [InlineData("1 ≦ 2", "≦", "<=")]
    [InlineData("1 ≥ 2", "≥", ">=")]
    [InlineData("1 ≧ 2", "≧", ">=")]
    [InlineData("！true", "！", "!")]
    [InlineData("5 ％ 2", "％", "%")]
    [InlineData("true ＆ true", "＆", "and")]
    [InlineData("true ＆＆ true", "＆＆", "and")]
    [InlineData("true ｜｜ true", "｜｜", "or")]
    [InlineData("1 ＝＝ 2", "＝＝", "=")]
    [InlineData("1 —— 2", "——", "-")]
    [InlineData("１２．５ + 1", "１２．５", "12.5")]
    [InlineData("０。５ + 1", "０。５", "0.5")]
    [InlineData("0。5 + 1", "。", ".")]
    [InlineData("Ａｂｓ(1)", "Ａｂｓ", "Abs")]
    public void Each_sign_is_told_with_the_plain_one_and_nothing_else_is(string text, string found, string instead)
    {
        var start = text.IndexOf(found, StringComparison.Ordinal);

        TestFormula.Of(text).Told.ShouldBe(
            [$"formula.wrong_character {start}+{found.Length} “{found}”不是公式的字符，请改用半角的 {instead} | “{found}” is not a character of formulas; write {instead}"]);
    }

    [Theory]
    [InlineData("'优' = “优”", "“优”", "'优'")]
    [InlineData("'优' = ”优“", "”优“", "'优'")]
    [InlineData("'优' = ‘优’", "‘优’", "'优'")]
    [InlineData("'优' = \"优\"", "\"优\"", "'优'")]
    [InlineData("'优' = ＂优＂", "＂优＂", "'优'")]
    [InlineData("'优' = ＇优＇", "＇优＇", "'优'")]
    [InlineData("'优' = `优`", "`优`", "'优'")]
    [InlineData("'优' = ‘优'", "‘优'", "'优'")]
    [InlineData("'优' = “优 (1-2) [x]”", "“优 (1-2) [x]”", "'优 (1-2) [x]'")]
    [InlineData("'优' = “it's”", "“it's”", @"'it\'s'")]
    [InlineData("'优' = “a\\b”", "“a\\b”", @"'a\\b'")]
    [InlineData("'优' = “”", "“”", "''")]
    public void A_text_between_other_quotation_marks_is_one_fault_with_the_text_to_write(string text, string found, string instead) =>
        TestFormula.Of(text).Told.ShouldBe(
            [$"formula.wrong_character 6+{found.Length} {found} 请写成 {instead}：文字用半角单引号 | write {instead} instead of {found}: texts stand in plain single quotes"]);

    [Theory]
    [InlineData("【普法经费】", "[普法经费]")]
    [InlineData("［普法经费］", "[普法经费]")]
    [InlineData("「普法经费」", "[普法经费]")]
    [InlineData("『普法经费』", "[普法经费]")]
    [InlineData("〔普法经费〕", "[普法经费]")]
    [InlineData("{普法经费}", "[普法经费]")]
    [InlineData("｛普法经费｝", "[普法经费]")]
    [InlineData("【普法经费]", "[普法经费]")]
    [InlineData("[普法经费］", "[普法经费]")]
    [InlineData("[普法经费】", "[普法经费]")]
    public void A_name_between_other_brackets_is_one_fault_with_the_name_to_write(string found, string instead) =>
        TestFormula.Of($"{found} + 1").With(("普法经费", 1)).Told.ShouldBe(
            [$"formula.wrong_character 0+{found.Length} {found} 请写成 {instead}：名称用半角方括号 | write {instead} instead of {found}: names stand in plain square brackets"]);

    [Fact]
    public void A_bracket_closed_by_another_kind_does_not_swallow_what_follows() =>
        TestFormula.Of("[a］ + [b]").With(("a", 1), ("b", 2)).Marked.ShouldBe(["wrong_character '[a］'"]);

    [Fact]
    public void A_name_may_bear_brackets_of_other_kinds() =>
        TestFormula.Of("[经费【万元】] + [收入［万元］]").With(("经费【万元】", 1), ("收入［万元］", 2)).Number.ShouldBe(3);

    [Theory]
    [InlineData('\u3000')]
    [InlineData('\u00a0')]
    [InlineData('\u2003')]
    public void Wide_blanks_are_told_once_for_a_run_of_them(char blank) =>
        TestFormula.Of($"1 +{blank}{blank}2").Told.ShouldBe(["formula.wrong_character 3+2 这是全角空格或不间断空格，请改用普通的空格 | this is a full-width or no-break blank; write an ordinary one"]);

    [Theory]
    [InlineData("“优", "“", "words_outside_brackets '优'")]
    [InlineData("”1", "”", null)]
    [InlineData("{1", "{", null)]
    [InlineData("\"优\n\"", "\"", "words_outside_brackets '优'")]
    public void A_mark_without_its_other_half_is_told_by_itself(string text, string mark, string? next)
    {
        var told = TestFormula.Of(text);

        told.Told[0].ShouldBe($"formula.wrong_character 0+1 {mark} 没有另一半：文字请写 '…'，名称请写 […] | {mark} has no other half: write '…' for a text, […] for a name");
        told.Marked.ElementAtOrDefault(1).ShouldBe(next);
    }

    [Theory]
    [InlineData("'（，“【１　'")]
    [InlineData("'it\\'s “优”'")]
    [InlineData("'\\\\' = '“'")]
    public void Texts_may_hold_any_of_them(string text) =>
        TestFormula.Of(text).Faults.ShouldAllBe(fault => fault.Code == "formula.wrong_type");

    [Fact]
    public void Names_may_hold_any_of_them() =>
        TestFormula.Of("[经费（万元）１“a”　×]").With(("经费（万元）１“a”　×", 7)).Number.ShouldBe(7);

    [Fact]
    public void What_stands_for_them_lets_the_rest_be_checked() =>
        TestFormula.Of("Max（１，’优’ ＋ 【x】） + 2 2").Marked.ShouldBe(
        [
            "wrong_character '（'", "wrong_character '１'", "wrong_character '，'", "wrong_character '’优’'", "wrong_character '＋'",
            "wrong_character '【x】'", "unknown_name '【x】'", "wrong_character '）'", "operator_missing '2'",
        ]);

    [Fact]
    public void A_formula_full_of_them_is_told_of_the_first_twenty() =>
        TestFormula.Of(string.Concat(Enumerable.Repeat("１ ＋ ", 50)) + "１").Faults.Count.ShouldBe(20);
}
