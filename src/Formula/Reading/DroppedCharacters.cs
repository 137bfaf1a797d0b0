using System.Text;
using Fadu.Formula.Syntax;

namespace Fadu.Formula.Reading;

/// <summary>
/// Says what to write instead of characters that NCalc's lexer drops. It would compute something else without a word:
/// （1+2）*3 becomes 1+2*3, "优" becomes nothing at all.
/// </summary>
internal static class DroppedCharacters
{
    private const int MostReported = 20;

    // What was written, and what stands for it in a formula: each first character becomes the rest of its word.
    private static readonly Dictionary<char, string> Instead =
        """
        （( ）) ，, 、, ；, ;, ：: ？? “' ”' ‘' ’' "' ＂' ＇' `' 【[ 】] ［[ ］] 「[ 」] 〔[ 〕] {[ }]
        ＋+ －- —- –- −- ×* ✕* ·* ＊* ÷/ ／/ ＝= ≠!= ＜< ＞> ≤<= ≥>= ≦<= ≧>= ！! ％% 。. ．. ＃# ＆and ｜or
        """
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(pair => pair[0], pair => pair[1..]);

    public static void Report(string text, TextSpan gap, Action<Fault> report)
    {
        var (at, reported) = (gap.Start, 0);
        while (at < gap.End && reported < MostReported)
        {
            var length = RunFrom(text, at, gap.End);
            if (!IsBlank(text[at]))
            {
                report(FaultAt(text, new(at, length)));
                reported++;
            }

            at += length;
        }
    }

    private static Fault FaultAt(string text, TextSpan span)
    {
        var found = span.Of(text);
        var first = found[0];
        if (first is '\'' or '[' or '#')
            return Unclosed(first, span);
        if (first is '.')
            return new("formula.stray_character", span, new("单独的小数点：请写完整的数，如 5 或 5.0", "a lone point: write the whole number, e.g. 5 or 5.0"));
        if (IsWordCharacter(first))
            return new("formula.words_outside_brackets", span, new($"“{found}”不在方括号里会被忽略：数据项请写 [{found}]，文字请写 '{found}'", $"“{found}” outside brackets would be dropped: write [{found}] for an item, '{found}' for a text"));
        if (Instead.TryGetValue(first, out var instead))
            return new("formula.wrong_character", span, new($"“{found}”不是公式的字符，请改用半角的 {instead}", $"“{found}” is not a character of formulas; write {instead}"));

        var folded = found.IsNormalized(NormalizationForm.FormKC) ? found : found.Normalize(NormalizationForm.FormKC);
        return folded != found && folded.All(char.IsAscii)
            ? new("formula.wrong_character", span, new($"“{found}”是全角字符，请改写为 {folded}", $"“{found}” is full-width; write {folded}"))
            : new("formula.stray_character", span, new($"公式里不能有“{Shown(found)}”，请删去", $"“{Shown(found)}” can't stand in a formula; remove it"));
    }

    private static Fault Unclosed(char opening, TextSpan span)
    {
        var (chinese, english) = opening switch
        {
            '\'' => ("文字没有收尾，请在末尾补上 '，反斜杠请写成两个", "the text is not closed; put ' at its end, and write a backslash twice"),
            '[' => ("方括号没有收尾，请补上 ]；名称不能为空", "the bracket is not closed, or empty; put ] after the name"),
            _ => ("日期没有收尾，请写成 #2023-06-30#", "the date is not closed; write #2023-06-30#"),
        };
        return new("formula.not_closed", span, new(chinese, english));
    }

    // Words go together, everything else is told character by character.
    private static int RunFrom(string text, int start, int end)
    {
        if (text[start] is '\'' or '[' or '#')
            return end - start;
        if (!IsWordCharacter(text[start]))
            return char.IsHighSurrogate(text[start]) && start + 1 < end ? 2 : 1;

        var at = start;
        while (at < end && IsWordCharacter(text[at]))
            at++;
        return at - start;
    }

    private static bool IsWordCharacter(char character) =>
        !Instead.ContainsKey(character) && (char.IsLetter(character) || character is '_') && character is not (>= '！' and <= '～');

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\r' or '\n' or '\f';

    private static string Shown(string found) => string.Concat(found.Select(c => char.IsControl(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c) ? $"U+{(int)c:X4}" : c.ToString()));
}
