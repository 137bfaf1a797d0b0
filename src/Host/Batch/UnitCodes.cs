using System.Text.RegularExpressions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Host.Batch;

/// <summary>Tells units from the lines that stand below a table, and codes from what a spreadsheet makes of them.</summary>
internal static partial class UnitCodes
{
    /// <summary>Whether a row sums up the rows above it or explains the table: 合计, 平均值, 注：…, 填表人：….</summary>
    /// <param name="code">The cell of the unit's code.</param>
    /// <param name="name">That of its name; empty where there is none.</param>
    public static bool IsFooter(string code, string name)
    {
        var (first, second) = (Closed(code), Closed(name));
        return Sum().IsMatch(first) || Sum().IsMatch(second) || Remark().IsMatch(first is "" ? second : first);
    }

    /// <summary>What is wrong with a code that a spreadsheet took for a number; null where nothing looks so.</summary>
    public static Text? Damage(string code)
    {
        var (shown, written) = (Quoting.Shown(code.Trim()), NameKey.Of(code));
        return Exponent().IsMatch(written)
            ? new(
                $"单位代码“{shown}”被表格软件改成了科学计数法，已经丢了位数；请把这一列设成文本格式，重新填写",
                $"the unit's code '{shown}' was turned into scientific notation and has lost digits; format the column as text and enter the codes again")
            : Decimal().IsMatch(written)
                ? new(
                    $"单位代码“{shown}”被表格软件改成了小数；请把这一列设成文本格式，写 {written[..written.IndexOf('.', StringComparison.Ordinal)]}",
                    $"the unit's code '{shown}' was turned into a decimal; format the column as text and write {written[..written.IndexOf('.', StringComparison.Ordinal)]}")
                : null;
    }

    // 合　　计 is 合计: footers are often spread over the width of their cell.
    private static string Closed(string text) => string.Concat(NameKey.Of(text).Where(character => !char.IsWhiteSpace(character)));

    [GeneratedRegex(
        "^(.*(合计|总计|小计|共计)|累计|总和|平均([值数分])?|均值|最大值|最小值|最高分|最低分|total|subtotal|grandtotal|average)([(:].*)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sum();

    [GeneratedRegex("^(注([0-9]*[:.、].*)?$|说明|备注|填表|填报人|制表|审核人)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^[0-9](\.[0-9]+)?[eE]\+[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Exponent();

    [GeneratedRegex(@"^[0-9]+\.0+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Decimal();
}
