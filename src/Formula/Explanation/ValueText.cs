using System.Diagnostics;
using System.Globalization;
using Fadu.Formula.Values;

namespace Fadu.Formula.Explanation;

/// <summary>How explanations write values, in Chinese.</summary>
public static class ValueText
{
    private const int MostDecimals = 6;

    /// <summary>A value: 0.78, ≈0.333333 where decimals were cut, 是, 优, 2023年6月30日; a missing one by its reason.</summary>
    public static string Of(Value value) => value switch
    {
        { IsMissing: true } => Of(value.Missing),
        { Type: FormulaType.Number } => Of(value.Number),
        { Type: FormulaType.Boolean } => value.Boolean ? "是" : "否",
        { Type: FormulaType.Text } => value.Text,
        { Type: FormulaType.Date } => value.Date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
        _ => throw new UnreachableException(),
    };

    /// <summary>A number with at most six decimals; ≈ stands before one that was cut.</summary>
    public static string Of(decimal number)
    {
        var snapped = Numbers.Snap(number);
        var shown = Numbers.Round(snapped, MostDecimals);
        return shown == snapped ? Numbers.Show(shown) : $"≈{Numbers.Show(shown)}";
    }

    /// <summary>A reason, as it follows a name: 未填报.</summary>
    public static string Of(MissingReason reason) => reason switch
    {
        MissingReason.None => "有值",
        MissingReason.NotReported => "未填报",
        MissingReason.NotVerified => "未核定",
        MissingReason.NoPreviousValue => "没有上期值",
        MissingReason.DoesNotApply => "不适用",
        MissingReason.DivisionByZero => "除数为零",
        MissingReason.Overflow => "数值溢出",
        MissingReason.OutsideDomain => "超出定义域",
        MissingReason.DigitCount => "小数位数不当",
        MissingReason.NoPeers => "同组无数据",
        _ => throw new UnreachableException(reason.ToString()),
    };
}
