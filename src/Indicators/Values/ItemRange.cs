using System.Globalization;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Indicators.Values;

/// <summary>Which values an item may have.</summary>
public static class ItemRange
{
    /// <summary>Where its number, or its day by the day number (<see cref="DateOnly.DayNumber"/>), can lie; any for other kinds.</summary>
    /// <remarks>A percentage without limits lies between 0 and 100, a choice between its options' least and greatest value.</remarks>
    public static Interval Of(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Type switch
        {
            ItemType.Integer => Interval.Closed(item.Min, item.Max) with { Whole = true },
            ItemType.Percent => Interval.Closed(item.Min ?? 0, item.Max ?? 100),
            ItemType.Decimal => Interval.Closed(item.Min, item.Max),
            ItemType.Date => Interval.Closed(item.Min, item.Max) with { Whole = true },
            ItemType.Choice when ItemKinds.FormulaTypeOf(item) is FormulaType.Number => OfChoices(item),
            _ => Interval.Any,
        };
    }

    /// <summary>The allowed values, as they are named in a message: "0 到 50 的整数".</summary>
    public static Text Describe(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var range = Of(item);
        return item.Type switch
        {
            ItemType.Integer => Numbered(range, new("整数", "a whole number")),
            ItemType.Decimal => Numbered(range, new("数", "a number")),
            ItemType.Percent => Numbered(range, new("百分数（95% 写 95 或 95%）", "a percentage (for 95 %, write 95 or 95%)")),
            ItemType.Boolean => new("“是”或“否”", "是 or 否 (true or false)"),
            ItemType.Date => Dated(range),
            ItemType.Choice => Chosen(item, range),
            _ => new("文字", "a text"),
        };
    }

    private static Interval OfChoices(Item item)
    {
        var values = item.Choices.Select(choice => choice.Value!.Value).ToArray();
        var whole = !ItemKinds.IsGraded(item) && values.All(value => value == decimal.Truncate(value));
        return Interval.Closed(values.Min(), values.Max()) with { Whole = whole };
    }

    private static Text Numbered(Interval range, Text kind) => Bounded(range, kind, value => Numbers.Show(value));

    private static Text Dated(Interval range) => Bounded(range, new("日期（如 2023-08-31）", "a date (like 2023-08-31)"), Day);

    private static Text Chosen(Item item, Interval range)
    {
        var names = item.Choices.Select(choice => choice.Name).ToArray();
        var (chinese, english) = ($"“{string.Join("”“", names)}”之一", $"one of {string.Join(", ", names)}");
        return ItemKinds.IsGraded(item) && range is { Low: { } low, High: { } high }
            ? new($"{chinese}，或 {Numbers.Show(low)} 到 {Numbers.Show(high)} 的数", $"{english}, or a number from {Numbers.Show(low)} to {Numbers.Show(high)}")
            : new(chinese, english);
    }

    private static Text Bounded(Interval range, Text kind, Func<decimal, string> show) => (range.Low, range.High) switch
    {
        ({ } low, { } high) => new($"{show(low)} 到 {show(high)} 的{kind.Chinese}", $"{kind.English} from {show(low)} to {show(high)}"),
        ({ } low, null) => new($"不小于 {show(low)} 的{kind.Chinese}", $"{kind.English} of at least {show(low)}"),
        (null, { } high) => new($"不大于 {show(high)} 的{kind.Chinese}", $"{kind.English} of at most {show(high)}"),
        _ => kind,
    };

    private static string Day(decimal number) => number >= 0 && number <= DateOnly.MaxValue.DayNumber
        ? DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Numbers.Show(number);
}
