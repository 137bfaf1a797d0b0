using System.Buffers;
using System.Globalization;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.Workbooks.Reading.Rows;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Intake;

/// <summary>Reads cells as values of items: whatever a clerk may mean by them, and never a guess that nobody is told of.</summary>
internal static class CellValues
{
    // Of a longer number a spreadsheet keeps fifteen digits, and codes are often longer.
    private const decimal MostExact = 1_000_000_000_000_000m;

    /// <summary>Code of the notice that a day was taken without its time.</summary>
    public const string TimeDropped = "cell.time_dropped";

    // Days: hours are added up in a format without a day, and no date that anybody reports is so early.
    private const decimal LongestTime = 1_000;

    // What stands in number formats that show a day.
    private static readonly SearchValues<char> _days = SearchValues.Create("yYdD年日");

    /// <summary>Reads one cell.</summary>
    public static CellReading Read(Item item, in ReadCell cell)
    {
        if (Unusable(item, cell) is { } unusable)
            return CellReading.Blank with { Fault = unusable };

        var (typed, place) = (TextOf(item, cell), cell);
        var reading = ItemValueReader.Read(item, typed);
        if (reading.Problem is { } problem)
        {
            var refusal = reading.Refusal ?? new(problem.Message, problem.Message);
            return CellReading.Blank with { Fault = new(problem.Code, refusal.Cause, WithFormat(item, cell, refusal.Cure)) };
        }

        return reading.Value is { } value
            ? new(value) { Notices = [.. Notices(item, place, reading.Warning?.Code is ValueReader.UnseenDropped ? CellValues.Written(value) : typed, value), .. reading.Warning is { } warning ? [(warning.Code, warning.Message)] : Array.Empty<(string, Text)>()] }
            : CellReading.Blank;
    }

    /// <summary>What reading a value gives that was written into a cell by its own text: what two values are compared by.</summary>
    public static ItemValue? Normal(Item item, ItemValue? value) =>
        value is { } kept && ItemValueReader.Read(item, Written(kept)) is { Problem: null } reading ? reading.Value : value;

    /// <summary>A kept value as a person would type it.</summary>
    public static string Written(ItemValue value) => value.Boolean switch
    {
        true => "是",
        false => "否",
        null => value.Number is { } number ? ExactNumber.Show(number) : value.Text ?? "",
    };

    /// <summary>What stands in a cell as a person would type it, whether it can be taken or not; of a formula without a result nothing.</summary>
    public static string Typed(Item item, in ReadCell cell) => TextOf(item, cell);

    /// <summary>Whether nothing stands in a cell, or blanks only.</summary>
    public static bool IsBlank(in ReadCell cell) =>
        cell.Formula is null && (cell.Kind is CellKind.Empty || (cell.Kind is CellKind.Text && string.IsNullOrWhiteSpace(cell.Text)));

    /// <summary>Whether something is computed there; LibreOffice writes a truth value as the formula of itself.</summary>
    public static bool IsFormula(in ReadCell cell) => cell.Formula is { } formula && formula.Trim().TrimEnd('(', ')') is not ("TRUE" or "FALSE");

    private static CellFault? Unusable(Item item, in ReadCell cell) => cell.Kind switch
    {
        CellKind.Empty when cell.Formula is not null => new(
            "cell.formula_unread",
            new("公式还没有算出值", "the formula has no result yet"),
            new("请用 Excel 或 WPS 打开、保存后再交，或者粘贴为数值", "open and save the file in a spreadsheet program, or paste it as a value")),
        CellKind.Error => new(
            "cell.error",
            new($"单元格里是错误值 {Quoting.Shown(cell.Text)}", $"the cell shows the error {Quoting.Shown(cell.Text)}"),
            Allowed(item, new("；没有数就留空", ", or leave it empty where there is no value"))),
        CellKind.Date when TimeIn(cell) is { } time && item.Type is not ItemType.Text => new(
            "cell.time",
            new($"单元格是时间 {time}，不是{Kind(item).Chinese}", $"the cell is the time {time}, not {Kind(item).English}"),
            Allowed(item, IsNumeric(item) ? new("，并把单元格格式改回“常规”", ", and set the cell's format to General") : new("", ""))),
        CellKind.Date when IsNumeric(item) => new(
            "cell.date",
            new($"单元格是日期 {TextOf(item, cell)}，不是数", $"the cell is the date {TextOf(item, cell)}, not a number"),
            Allowed(item, new("，并把单元格格式改回“常规”", ", and set the cell's format to General"))),
        CellKind.Number when item.Type is ItemType.Text && Math.Abs(cell.Number) >= MostExact => new(
            "cell.long_number",
            new("超过 15 位的数在表格软件里会丢掉后面的位数", "a number of more than 15 digits loses its last ones in spreadsheets"),
            new("请把单元格设成文本格式，再重新填写", "format the cell as text and type it again")),
        _ => null,
    };

    private static Text Kind(Item item) => item.Type switch
    {
        ItemType.Date => new("日期", "a date"),
        ItemType.Boolean or ItemType.Choice => new("选项", "an option"),
        _ => new("数", "a number"),
    };

    // What is typed as 3:04 is a part of a day without one, and a spreadsheet shows neither 1899 nor 1904.
    private static string? TimeIn(in ReadCell cell)
    {
        if (cell.Kind is not CellKind.Date || cell.Number is < 0 or >= LongestTime || (cell.Number >= 1 && cell.Format.Code.AsSpan().ContainsAny(_days)))
            return null;
        var seconds = (long)Math.Round(cell.Number * 86_400m);
        return seconds % 60 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    // As long as the format stands, whatever is typed gets its % sign again.
    private static Text? WithFormat(Item item, in ReadCell cell, Text? cure) => item.Type is not ItemType.Percent && cell is { Kind: CellKind.Number, Format.IsPercent: true } && cure is { } other
        ? new($"{other.Chinese}；请先把单元格格式改回“常规”再填", $"{other.English}; set the cell's format to General first")
        : cure;

    private static Text Allowed(Item item, Text behind)
    {
        var allowed = ItemRange.Describe(item);
        var space = char.IsAsciiLetterOrDigit(allowed.Chinese[0]) || allowed.Chinese[0] == '-' ? " " : "";
        return new($"应写{space}{allowed.Chinese}{behind.Chinese}", $"write {allowed.English}{behind.English}");
    }

    private static string TextOf(Item item, in ReadCell cell) => cell switch
    {
        { Kind: CellKind.Empty } => "",
        { Kind: CellKind.Truth } when item.Type is ItemType.Boolean => cell.IsTrue ? "是" : "否",
        { Kind: CellKind.Date } when TimeIn(cell) is { } time => time,
        { Kind: CellKind.Date, Date: { TimeOfDay.Ticks: > 0 } moment } when item.Type is ItemType.Text => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        { Kind: CellKind.Date, Date: { } date } => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Kind: CellKind.Number, Format.IsPercent: true } => $"{ExactNumber.Show(cell.Number * 100)}%",
        { Kind: CellKind.Number } => ExactNumber.Show(cell.Number),
        _ => cell.Text,
    };

    private static IEnumerable<(string Code, Text Message)> Notices(Item item, ReadCell cell, string typed, ItemValue value)
    {
        var read = Written(value);
        if (IsFormula(cell))
            yield return ("cell.formula", new($"公式取当前的值 {Quoting.Shown(read)}", $"of the formula its present value {Quoting.Shown(read)} is taken"));
        if (cell.Date is { TimeOfDay.Ticks: > 0 } && item.Type is ItemType.Date)
            yield return (TimeDropped, new($"日期带有时刻，只取日期 {read}", $"the date has a time; the day {read} is taken"));
        if (cell is { Kind: CellKind.Number, Number: 0 } && cell.Text.AsSpan().ContainsAnyInRange('1', '9'))
            yield return ("cell.read_as", new($"“{Quoting.Shown(cell.Text)}”小得无法计算，按 {Quoting.Shown(read)} 读入", $"'{Quoting.Shown(cell.Text)}' is too small to count with and is read as {Quoting.Shown(read)}"));
        if (cell.Kind is CellKind.Text && item.Type is not ItemType.Text && read != typed.Trim() && !(item.Type is ItemType.Percent && typed.Trim() == read + "%"))
            yield return ("cell.read_as", new($"“{Quoting.Shown(typed)}”按 {Quoting.Shown(read)} 读入", $"'{Quoting.Shown(typed)}' is read as {Quoting.Shown(read)}"));
    }

    private static bool IsNumeric(Item item) => item.Type is ItemType.Integer or ItemType.Decimal or ItemType.Percent;
}
