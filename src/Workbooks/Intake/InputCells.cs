using System.Globalization;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Intake;

/// <summary>Cells that hold or take values of items, so that they read back as what they were.</summary>
internal static class InputCells
{
    /// <summary>What a program shows at most when a cell is chosen.</summary>
    private const int MostPrompt = 255;

    private const int MostTitle = 32;

    // Excel shows twelve digits of a number and more only in a format that says so.
    private const decimal LongNumber = 100_000_000_000m;

    /// <summary>Texts longer than this fill more than a cell can hold, with what else is written of them.</summary>
    public const int MostText = 32_000;

    /// <summary>Whether a cell can hold a value.</summary>
    public static bool Holds(ItemValue value) => value.Text is not { Length: > MostText };

    /// <summary>A value in a cell.</summary>
    /// <param name="item">What it is of.</param>
    /// <param name="value">The value; null: none.</param>
    /// <param name="style">How other cells of the kind look.</param>
    public static Cell Of(Item item, ItemValue? value, CellStyle style)
    {
        var formatted = item.Type switch
        {
            ItemType.Date => style with { NumberFormat = "yyyy-mm-dd" },
            ItemType.Text or ItemType.Choice or ItemType.Boolean => style with { NumberFormat = "@" },
            _ when value?.Number is { } number && Math.Abs(number) >= LongNumber => style with { NumberFormat = FormatOf(number) },
            _ => style,
        };
        return value switch
        {
            null => Cell.Empty(formatted),
            { Number: { } number } when item.Type is not ItemType.Choice and not ItemType.Text => ExactNumber.Fits(number)
                ? Cell.Number(number, formatted)
                : Cell.Code(ExactNumber.Show(number), formatted),
            { Text: { } text } when item.Type is ItemType.Date && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Cell.Date(day, formatted),
            { Text: { } text } when item.Type is ItemType.Text => Cell.Code(text, formatted),
            { } other => Cell.Code(ItemValueReader.Read(item, CellValues.Written(other)).Value?.Text ?? CellValues.Written(other), formatted),
        };
    }

    /// <summary>What a cell takes, with words for whoever chooses it or types anything else; null: any text.</summary>
    /// <param name="item">Whose values.</param>
    /// <param name="options">Where the options of a choice stand that fit into no rule; null where they do.</param>
    public static DataValidation? RuleOf(Item item, string? options)
    {
        var allowed = ItemRange.Describe(item).Chinese;
        var rule = item.Type switch
        {
            ItemType.Boolean => DataValidation.List(["是", "否"]),
            ItemType.Choice when options is not null => DataValidation.ListFrom(options),
            ItemType.Choice => DataValidation.List([.. item.Choices.Select(choice => choice.Name)]),
            ItemType.Integer => Whole(item),
            ItemType.Decimal => DataValidation.Number(ItemRange.Of(item).Low, ItemRange.Of(item).High),
            // 95 and 95% are both fine, and a spreadsheet keeps the second as 0.95.
            ItemType.Percent => DataValidation.Number(Math.Min(ItemRange.Of(item).Low ?? 0, (ItemRange.Of(item).Low ?? 0) / 100), ItemRange.Of(item).High),
            ItemType.Date => DataValidation.Date(Day(ItemRange.Of(item).Low), Day(ItemRange.Of(item).High)),
            _ => null,
        };
        return rule is null ? null : rule with
        {
            PromptTitle = Cut(item.Name, MostTitle),
            Prompt = Cut($"请写{Spaced(allowed)}{(item.MeasurementUnit is { } unit ? $"，单位：{unit}" : "")}{(item.Help is { } help ? $"。{help}" : "")}", MostPrompt),
            ErrorTitle = "填写有误",
            Error = Cut($"“{item.Name}”应写{Spaced(allowed)}。没有数就留空。", MostPrompt),
        };
    }

    private static DataValidation Whole(Item item)
    {
        var (low, high) = (ItemRange.Of(item).Low, ItemRange.Of(item).High);
        return Math.Abs(low ?? 0) < LongNumber * 1000 && Math.Abs(high ?? 0) < LongNumber * 1000
            ? DataValidation.Whole((long?)low, (long?)high)
            : DataValidation.Number(low, high);
    }

    private static DateOnly? Day(decimal? number) =>
        number is { } day && day >= 0 && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day) : null;

    private static string FormatOf(decimal number)
    {
        var text = ExactNumber.Show(number);
        return text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? "0." + new string('0', text.Length - point - 1) : "0";
    }

    private static string Spaced(string chinese) => char.IsAsciiLetterOrDigit(chinese[0]) || chinese[0] == '-' ? " " + chinese : chinese;

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";
}
