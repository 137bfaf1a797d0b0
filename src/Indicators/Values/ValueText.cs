using System.Globalization;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Indicators.Values;

/// <summary>Shows values to people; what it shows of an item's value, <see cref="ValueReader"/> reads back.</summary>
public static class ValueText
{
    /// <summary>95%, 是, 2023-08-31, the name of an option; an absent value by its reason.</summary>
    /// <param name="item">What the value is of.</param>
    /// <param name="value">A value of the item's kind.</param>
    /// <param name="language">The language of 是, 否 and of reasons.</param>
    public static string Show(Item item, Value value, Language language)
    {
        ArgumentNullException.ThrowIfNull(item);
        return value switch
        {
            { IsMissing: true } => Show(value.Missing).In(language),
            { Type: FormulaType.Number } when item.Type is ItemType.Percent => $"{Numbers.Show(value.Number)}%",
            { Type: FormulaType.Number } when item.Type is ItemType.Choice => Option(item, value.Number),
            _ => Show(value, language),
        };
    }

    /// <summary>The value by its kind alone.</summary>
    public static string Show(Value value, Language language) => value switch
    {
        { IsMissing: true } => Show(value.Missing).In(language),
        { Type: FormulaType.Number } => Numbers.Show(value.Number),
        { Type: FormulaType.Boolean } => (value.Boolean ? new Text("是", "true") : new Text("否", "false")).In(language),
        { Type: FormulaType.Date } => value.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value.Text,
    };

    /// <summary>Why a value is missing.</summary>
    public static Text Show(MissingReason reason) => reason switch
    {
        MissingReason.None => new("有值", "present"),
        MissingReason.NotReported => new("未填报", "not reported"),
        MissingReason.NotVerified => new("未核定", "not verified"),
        MissingReason.NoPreviousValue => new("无上期值", "no previous value"),
        MissingReason.DoesNotApply => new("不适用", "does not apply"),
        MissingReason.DivisionByZero => new("除数为零", "division by zero"),
        MissingReason.Overflow => new("数值溢出", "too large a number"),
        MissingReason.OutsideDomain => new("超出定义域", "no such root or logarithm"),
        MissingReason.DigitCount => new("小数位数不当", "wrong count of decimal places"),
        MissingReason.NoPeers => new("同组无数据", "nobody in the group has a value"),
        _ => new(reason.ToString(), reason.ToString()),
    };

    // The mean of a panel's grades lies between the options and is shown as the number that it is.
    private static string Option(Item item, decimal number) =>
        item.Choices.FirstOrDefault(choice => choice.Value == number)?.Name ?? Numbers.Show(number);
}
