using System.Buffers;
using Fadu.Workbooks.Reading.Rows;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>What number formats show (ECMA-376, 18.8.30 and 18.8.31).</summary>
internal static class NumberFormats
{
    private static readonly SearchValues<char> Elapsed = SearchValues.Create("hmsHMS");

    /// <summary>The formats that are only numbers in the file. Those of Chinese and Japanese programs (27 to 36, 50 to 58) are all dates.</summary>
    public static CellFormat BuiltIn(int number) => number switch
    {
        0 => CellFormat.General,
        1 => Of("0"),
        2 => Of("0.00"),
        3 => Of("#,##0"),
        4 => Of("#,##0.00"),
        9 => Of("0%"),
        10 => Of("0.00%"),
        11 => Of("0.00E+00"),
        12 => Of("# ?/?"),
        13 => Of("# ??/??"),
        14 => Of("yyyy-mm-dd"),
        18 or 19 or 20 or 21 or (>= 32 and <= 35) or 45 or 46 or 47 => Of("hh:mm:ss"),
        22 => Of("yyyy-mm-dd hh:mm"),
        (>= 15 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => Of("yyyy\"年\"m\"月\"d\"日\""),
        49 => Of("@"),
        _ => CellFormat.General,
    };

    /// <summary>What a format shows.</summary>
    public static CellFormat Of(string code)
    {
        var (isDate, isPercent) = (false, false);
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = End(code, at + 1, '"');
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '[':
                    // Colors, conditions and languages; but [h] counts hours past a day.
                    var end = End(code, at + 1, ']');
                    isDate |= end > at + 1 && code.AsSpan(at + 1, end - at - 1).IndexOfAnyExcept(Elapsed) < 0;
                    at = end;
                    break;
                case ';':
                    // What follows is for negative numbers, zero and text.
                    return new(code, isDate, isPercent);
                case '%':
                    isPercent = true;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' or '年' or '月' or '日':
                    isDate = true;
                    break;
                case 'a' when code.AsSpan(at).StartsWith("aaa"):
                    isDate = true;
                    break;
                case 'G' when code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    at += "General".Length - 1;
                    break;
                default:
                    break;
            }
        }

        return new(code, isDate, isPercent);
    }

    private static int End(string code, int start, char mark)
    {
        var end = code.IndexOf(mark, Math.Min(start, code.Length));
        return end < 0 ? code.Length : end;
    }
}
