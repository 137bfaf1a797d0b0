using System.Globalization;
using System.Text;
using Fadu.Formula.Syntax;

namespace Fadu.Formula.Reading;

/// <summary>Tells of the characters that NCalc's lexer dropped although nothing stands for them: it would go on without a word.</summary>
internal static class DroppedCharacters
{
    // Words of the language that people write in Chinese.
    private static readonly Dictionary<string, string> Meant = new(StringComparer.Ordinal)
    {
        ["或"] = "or",
        ["或者"] = "or",
        ["且"] = "and",
        ["并且"] = "and",
        ["和"] = "and",
        ["非"] = "not",
        ["如果"] = "if(…)",
        ["是"] = "true",
        ["否"] = "false",
        ["最小"] = "Min(…)",
        ["最大"] = "Max(…)",
        ["四舍五入"] = "Round(…, 小数位数)",
        ["绝对值"] = "Abs(…)",
        ["满分"] = "[满分]",
    };

    private const int MostReported = 20;

    /// <summary>Reports each run of them.</summary>
    /// <returns>A token in the place of each run, so that what follows is not taken for wrong as well.</returns>
    public static IReadOnlyList<Token> Report(string text, TextSpan gap, Action<Fault> report)
    {
        var runs = new List<Token>();
        var at = gap.Start;
        while (at < gap.End)
        {
            var span = new TextSpan(at, RunFrom(text, at, gap.End));
            if (!IsBlank(text[at]) && runs.Count < MostReported)
            {
                report(FaultAt(text, span));
                runs.Add(new(TokenKind.Unreadable, span, span.Of(text)));
            }

            at = span.End;
        }

        return runs;
    }

    private static Fault FaultAt(string text, TextSpan span)
    {
        var found = span.Of(text);
        return found[0] switch
        {
            '\'' => new("formula.not_closed", span, new("文字没有收尾，请在末尾补上 '；文字里不能换行", "the text is not closed; put ' at its end, and no line break within")),
            '[' => new("formula.not_closed", span, new("方括号没有收尾，请补上 ]", "the bracket is not closed; put ] after the name")),
            '#' => new("formula.not_closed", span, new("日期没有收尾，请写成 #2023-06-30#", "the date is not closed; write #2023-06-30#")),
            '.' when found is "." => new("formula.stray_character", span, new("单独的小数点：请写完整的数，如 5 或 5.0", "a lone point: write the whole number, e.g. 5 or 5.0")),
            '²' or '³' => new("formula.stray_character", span, new($"乘方请写 Pow(x, {(found is "²" ? 2 : 3)})", $"write Pow(x, {(found is "²" ? 2 : 3)}) for a power")),
            var first when StartsNumber(first) => new("formula.bad_number", span, new($"数 {found} 写得不全，请写如 5、0.5、5.0 或 1e3", $"the number {found} is not complete; write e.g. 5, 0.5, 5.0 or 1e3")),
            _ when Meant.TryGetValue(found, out var word) => new("formula.words_outside_brackets", span, new($"“{found}”请写 {word}", $"write {word} for “{found}”")),
            _ when IsWord(text, span.Start) => new("formula.words_outside_brackets", span, new($"“{found}”不在方括号里会被忽略：数据项请写 [{found}]，文字请写 '{found}'", $"“{found}” outside brackets would be dropped: write [{found}] for an item, '{found}' for a text")),
            _ => new("formula.stray_character", span, new($"公式里不能有“{Shown(found)}”，请删去", $"“{Shown(found)}” can't stand in a formula; remove it")),
        };
    }

    // Words and numbers go together, everything else is told character by character.
    private static int RunFrom(string text, int start, int end)
    {
        if (text[start] is '\'' or '[' or '#')
            return end - start;

        var at = start;
        if (StartsNumber(text[start]))
        {
            while (at < end && (StartsNumber(text[at]) || char.IsAsciiLetter(text[at])))
                at++;
        }
        else
        {
            while (at < end && IsWord(text, at))
                at += LengthAt(text, at);
        }

        return Math.Max(at - start, LengthAt(text, start));
    }

    private static bool StartsNumber(char character) => char.IsAsciiDigit(character) || character is '.';

    private static bool IsWord(string text, int at) => text[at] is '_' || (Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetter(rune));

    private static int LengthAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\r' or '\n' or '\f';

    private static string Shown(string found) => Rune.TryGetRuneAt(found, 0, out var rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        ? found
        : $"U+{(int)found[0]:X4}";
}
