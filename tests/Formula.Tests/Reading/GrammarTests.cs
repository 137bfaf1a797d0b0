using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Reading;

public sealed class GrammarTests
{
    [Theory]
    [InlineData("1 +", "2+1", "公式在“+”之后断了，缺一个值", "the formula ends after “+”; a value is missing")]
    [InlineData("true and", "5+3", "公式在“and”之后断了，缺一个值", "the formula ends after “and”; a value is missing")]
    [InlineData("not", "0+3", "公式在“not”之后断了，缺一个值", "the formula ends after “not”; a value is missing")]
    [InlineData("* 2", "0+1", "“*”之前缺一个值", "a value is missing before “*”")]
    [InlineData("1 * / 2", "4+1", "“/”之前缺一个值", "a value is missing before “/”")]
    [InlineData("1 => 2", "3+1", "“>”之前缺一个值", "a value is missing before “>”")]
    [InlineData("1 === 2", "4+1", "“=”之前缺一个值", "a value is missing before “=”")]
    [InlineData("+1", "0+1", "正号不用写", "a plus sign before a value is not written")]
    [InlineData("1 + + 1", "4+1", "正号不用写", "a plus sign before a value is not written")]
    [InlineData("()", "1+1", "“)”之前缺一个值", "a value is missing before “)”")]
    [InlineData("(1 +)", "4+1", "“)”之前缺一个值", "a value is missing before “)”")]
    [InlineData("Max(1,)", "6+1", "“)”之前缺一个值", "a value is missing before “)”")]
    [InlineData("Max(,1)", "4+1", "逗号之前缺一个值", "a value is missing before the comma")]
    [InlineData("Max(1,,2)", "6+1", "逗号之前缺一个值", "a value is missing before the comma")]
    [InlineData("? 1 : 2", "0+1", "“?”之前缺条件", "a condition is missing before “?”")]
    [InlineData("true ? : 2", "7+1", "“:”之前缺一个值", "a value is missing before “:”")]
    [InlineData("95%", "2+1", "“%”不是百分号：95% 请写 95（数据项的百分比为 0 至 100），或写 0.95", "“%” is no percent sign: write 95 (percent items run from 0 to 100), or 0.95")]
    [InlineData("95% + 1", "4+1", "“%”不是百分号：95% 请写 95（数据项的百分比为 0 至 100），或写 0.95", "“%” is no percent sign: write 95 (percent items run from 0 to 100), or 0.95")]
    [InlineData("Max(60%, 1)", "7+1", "“%”不是百分号：95% 请写 95（数据项的百分比为 0 至 100），或写 0.95", "“%” is no percent sign: write 95 (percent items run from 0 to 100), or 0.95")]
    [InlineData("Max(1, 60%)", "10+1", "“%”不是百分号：95% 请写 95（数据项的百分比为 0 至 100），或写 0.95", "“%” is no percent sign: write 95 (percent items run from 0 to 100), or 0.95")]
    [InlineData("(60%) + 1", "4+1", "“%”不是百分号：95% 请写 95（数据项的百分比为 0 至 100），或写 0.95", "“%” is no percent sign: write 95 (percent items run from 0 to 100), or 0.95")]
    [InlineData("1 > 60% ? 1 : 2", "8+1", "“%”不是百分号：95% 请写 95（数据项的百分比为 0 至 100），或写 0.95", "“%” is no percent sign: write 95 (percent items run from 0 to 100), or 0.95")]
    [InlineData("true ? 60% : 2", "11+1", "“%”不是百分号：95% 请写 95（数据项的百分比为 0 至 100），或写 0.95", "“%” is no percent sign: write 95 (percent items run from 0 to 100), or 0.95")]
    [InlineData("=1 + 2", "0+1", "公式前面不写 =，请删去", "a formula does not begin with =; remove it")]
    [InlineData("(=1)", "1+1", "“=”之前缺一个值", "a value is missing before “=”")]
    public void A_place_without_its_value_is_told(string text, string place, string chinese, string english) =>
        TestFormula.Of(text).Told.ShouldBe([$"formula.value_missing {place} {chinese} | {english}"]);

    [Theory]
    [InlineData("1 2", "2+1", "“1”与“2”之间缺运算符（+ - * / and or 等）或逗号", "between “1” and “2” an operator (+ - * / and or …) or a comma is missing")]
    [InlineData("[a] [b]", "4+3", "“[a]”与“[b]”之间缺运算符（+ - * / and or 等）或逗号", "between “[a]” and “[b]” an operator (+ - * / and or …) or a comma is missing")]
    [InlineData("'it''s'", "4+3", "“'it'”与“'s'”之间缺运算符（+ - * / and or 等）或逗号", "between “'it'” and “'s'” an operator (+ - * / and or …) or a comma is missing")]
    [InlineData("2(3)", "1+1", "“2”与“(”之间缺运算符", "between “2” and “(” an operator is missing")]
    [InlineData("(2)(3)", "3+1", "“)”与“(”之间缺运算符", "between “)” and “(” an operator is missing")]
    [InlineData("2 Max(1)", "2+3", "“2”与“Max”之间缺运算符（+ - * / and or 等）或逗号", "between “2” and “Max” an operator (+ - * / and or …) or a comma is missing")]
    [InlineData("true not false", "5+3", "“not”之前缺 and 或 or", "“not” needs and or or before it")]
    [InlineData("1 in (1, 2)", "2+2", "in 是函数，请写 in(值, 甲, 乙)", "in is a function: write in(value, a, b)")]
    [InlineData("1.2.3", "3+2", "“1.2”与“.3”之间缺运算符（+ - * / and or 等）或逗号", "between “1.2” and “.3” an operator (+ - * / and or …) or a comma is missing")]
    public void Two_values_side_by_side_are_told(string text, string place, string chinese, string english) =>
        TestFormula.Of(text).With(("a", 1), ("b", 2)).Told.ShouldBe([$"formula.operator_missing {place} {chinese} | {english}"]);

    [Theory]
    [InlineData("(1 + 2", "formula.bracket_not_closed 0+1 这个 ( 没有对应的 ) | this ( has no )")]
    [InlineData("Max(1, (2)", "formula.bracket_not_closed 3+1 这个 ( 没有对应的 ) | this ( has no )")]
    [InlineData("1 + 2)", "formula.bracket_not_opened 5+1 这个 ) 没有对应的 ( | this ) has no (")]
    [InlineData(")", "formula.bracket_not_opened 0+1 这个 ) 没有对应的 ( | this ) has no (")]
    public void A_round_bracket_without_its_other_half_is_told(string text, string told) => TestFormula.Of(text).Told.ShouldBe([told]);

    [Theory]
    [InlineData("1,5", "1+1")]
    [InlineData("1,000.5", "1+1")]
    [InlineData("(1, 2)", "2+1")]
    [InlineData("Max((1, 2))", "6+1")]
    public void A_comma_stands_between_arguments_only(string text, string place) =>
        TestFormula.Of(text).Told.ShouldBe(
            [$"formula.stray_comma {place} 逗号只用来隔开函数的参数；小数点请写 . ，千位不分节 | a comma only separates arguments of a function; the decimal point is . and thousands are not grouped"]);

    [Theory]
    [InlineData("1 : 2", "2+1")]
    [InlineData("12:30", "2+1")]
    [InlineData("true ? 1 : 2 : 3", "13+1")]
    [InlineData("true ? (1 : 2) : 3", "10+1")]
    public void A_colon_needs_its_question_mark(string text, string place) =>
        TestFormula.Of(text).Told.ShouldBe([$"formula.stray_colon {place} “:”之前没有与之配对的“?” | there is no “?” that this “:” belongs to"]);

    [Theory]
    [InlineData("true ? 1", "7+1")]
    [InlineData("(true ? 1)", "0+10")]
    [InlineData("Max(true ? 1, 2)", "12+1")]
    public void A_question_mark_needs_its_colon(string text, string place) =>
        TestFormula.Of(text).Told.ShouldBe(
            [$"formula.conditional_without_else {place} “? :”缺了冒号一支，请写成 条件 ? 值 : 值 | “? :” has no second branch; write condition ? value : value"]);

    [Theory]
    [InlineData("true ? 1 : false ? 2 : 3", "17+1")]
    [InlineData("true ? false ? 1 : 2 : 3", "13+1")]
    public void A_conditional_within_another_needs_brackets(string text, string place) =>
        TestFormula.Of(text).Told.ShouldBe(
            [$"formula.nested_conditional {place} “? :”里再用“? :”要加括号：a ? b : (c ? d : e)，或用 if(…) | a “? :” within another needs brackets: a ? b : (c ? d : e); or use if(…)"]);

    [Theory]
    [InlineData("false ? 1 : (false ? 2 : 3)", 3)]
    [InlineData("true ? (false ? 1 : 2) : 3", 2)]
    [InlineData("Max(true ? 1 : 2, false ? 3 : 4)", 4)]
    [InlineData("(true ? 1 : 2) + (true ? 3 : 4)", 4)]
    public void With_brackets_or_as_arguments_conditionals_may_be_many(string text, int value) => TestFormula.Of(text).Number.ShouldBe(value);

    [Theory]
    [InlineData("--1", "1+1", "- -")]
    [InlineData("- -1", "2+1", "- -")]
    [InlineData("not not true", "4+3", "not not")]
    [InlineData("!!true", "1+1", "! !")]
    [InlineData("-not true", "1+3", "- not")]
    public void Two_signs_need_brackets(string text, string place, string signs) =>
        TestFormula.Of(text).Told.ShouldBe(
            [$"formula.double_sign {place} 连用“{signs}”要加括号，如 -(-[数])、not (not [是否]) | “{signs}” needs brackets, e.g. -(-[number]), not (not [condition])"]);

    [Theory]
    [InlineData("2 ^ 3", "2+1", "“^”不是乘方（NCalc 里是按位异或），2 的 3 次方请写 Pow(2, 3)", "“^” is no power (XOR in NCalc): write Pow(2, 3)")]
    [InlineData("2 & 3", "2+1", "“&”是按位运算，并且请写 and", "“&” works on bits: write and")]
    [InlineData("2 | 3", "2+1", "“|”是按位运算，或者请写 or", "“|” works on bits: write or")]
    [InlineData("~2", "0+1", "“~”是按位运算，取反请写 not", "“~” works on bits: write not")]
    [InlineData("1 << 3", "2+2", "“<<”是按位运算，公式里没有", "“<<” works on bits and is not part of the language")]
    [InlineData("8 >> 1", "2+2", "“>>”是按位运算，公式里没有", "“>>” works on bits and is not part of the language")]
    public void Operators_on_bits_are_refused_with_what_was_meant(string text, string place, string chinese, string english) =>
        TestFormula.Of(text).Told.ShouldBe([$"formula.bit_operator {place} {chinese} | {english}"]);

    [Theory]
    [InlineData("true AND false", "5+3", "AND", "and")]
    [InlineData("true Or (false)", "5+2", "Or", "or")]
    [InlineData("NOT true", "0+3", "NOT", "not")]
    [InlineData("Not(true)", "0+3", "Not", "not")]
    [InlineData("TRUE", "0+4", "TRUE", "true")]
    [InlineData("1 = 1 and False", "10+5", "False", "false")]
    public void Keywords_are_lower_case(string text, string place, string found, string keyword) =>
        TestFormula.Of(text).Told.ShouldBe([$"formula.wrong_case {place} “{found}”请写小写 {keyword} | write “{found}” in lower case: {keyword}"]);

    [Theory]
    [InlineData("abc", "0+3", "abc")]
    [InlineData("1 + a_1", "4+3", "a_1")]
    [InlineData("null", "0+4", "null")]
    [InlineData("0x10", "1+3", "x10")]
    [InlineData("1_000", "1+4", "_000")]
    public void Bare_words_are_told_to_stand_in_brackets(string text, string place, string word) =>
        TestFormula.Of(text).Told.ShouldBe(
            [$"formula.words_outside_brackets {place} 名称要放在方括号里：[{word}]；函数要带圆括号：{word}(…) | names stand in brackets: [{word}]; functions have arguments: {word}(…)"]);

    [Fact]
    public void All_that_is_wrong_is_told_at_once_in_the_order_of_the_text() =>
        TestFormula.Of("IF(a > 2，“优”, 5%) ^ -- [x] + (1 2").Marked.ShouldBe(
        [
            "wrong_case 'IF'", "words_outside_brackets 'a'", "wrong_character '，'", "wrong_character '“优”'", "value_missing ')'", "bit_operator '^'",
            "double_sign '-'", "unknown_name '[x]'", "bracket_not_closed '('", "operator_missing '2'",
        ]);
}
