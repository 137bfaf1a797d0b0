using System.Globalization;
using System.Text;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;

namespace Fadu.Formula.Reading;

/// <summary>Reads literals from their text. NCalc would take numbers through double and dates by the machine's culture.</summary>
internal static class Literals
{
    private const int MostDigits = 28;

    public static Value? Read(Token token, Action<Fault> report) => token.Kind switch
    {
        TokenKind.True => Value.Of(true),
        TokenKind.False => Value.Of(false),
        TokenKind.Number => Number(token, report),
        TokenKind.Date => Date(token, report),
        _ => Text(token, report),
    };

    private static Value? Number(Token token, Action<Fault> report)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var digits = token.Text.TakeWhile(c => c is not ('e' or 'E')).Where(char.IsAsciiDigit).SkipWhile(c => c is '0').Count();
        if (digits <= MostDigits && decimal.TryParse(token.Text, Style, CultureInfo.InvariantCulture, out var number) && (number != 0) == (digits > 0))
            return Value.Of(number);

        report(new("formula.number_out_of_range", token.Span, new(
            $"数 {token.Text} 超出范围：最多 28 位有效数字，绝对值小于 7.9×10^28",
            $"the number {token.Text} is out of range: at most 28 digits, below 7.9×10^28")));
        return null;
    }

    private static Value? Date(Token token, Action<Fault> report)
    {
        if (DateOnly.TryParseExact(token.Text, "'#'yyyy-MM-dd'#'", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return Value.Of(date);

        report(new("formula.bad_date", token.Span, new(
            $"日期 {token.Text} 请写成 #年-月-日#，如 #2023-06-30#，不带时间，且须是历上有的日子",
            $"write the date {token.Text} as #year-month-day#, e.g. #2023-06-30#, without time and a day that exists")));
        return null;
    }

    private static Value? Text(Token token, Action<Fault> report)
    {
        var inner = token.Text[1..^1];
        if (!inner.Contains('\\', StringComparison.Ordinal))
            return Value.Of(inner);

        var text = new StringBuilder();
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] is not '\\')
                text.Append(inner[i]);
            else if (Escaped(inner, ref i) is { } character)
                text.Append(character);
            else
                return BadEscape(token, report);
        }

        return Value.Of(text.ToString());
    }

    private static char? Escaped(string inner, ref int i)
    {
        i++;
        if (i < inner.Length && inner[i] is 'u' && i + 4 < inner.Length
            && ushort.TryParse(inner.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            i += 4;
            return (char)code;
        }

        return i >= inner.Length ? null : inner[i] switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '\'' => '\'',
            '\\' => '\\',
            _ => null,
        };
    }

    private static Value? BadEscape(Token token, Action<Fault> report)
    {
        report(new("formula.bad_escape", token.Span, new(
            @"反斜杠后只能是 \\ \' \n \r \t 或 \u 加四位十六进制数",
            @"after a backslash only \\ \' \n \r \t or \u with four hexadecimal digits may follow")));
        return null;
    }
}
