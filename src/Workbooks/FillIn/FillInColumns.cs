using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.FillIn;

/// <summary>The columns of a sheet to be filled in, as it is handed out; when it comes back they are found by their headings.</summary>
internal static class FillInColumns
{
    public const string CodeHeading = "编号";

    public const string NameHeading = "数据项";

    public const string ValueHeading = "本期值";

    public const string RemarkHeading = "备注（留底，不上报）";

    public const int Code = 1;

    public const int Value = 4;

    public const int Previous = 6;

    public static IReadOnlyList<(string Heading, double Width)> All { get; } =
    [
        (CodeHeading, 18), (NameHeading, 22), ("要求", 10), (ValueHeading, 16), ("计量单位", 9), ("上期值", 12), ("可填内容", 22),
        ("佐证材料", 20), ("用于哪些指标、怎么计分", 46), ("填报说明", 30), (RemarkHeading, 24),
    ];

    public static IReadOnlyList<SheetColumn> Layout { get; } = [.. All.Select(column => new SheetColumn(column.Width))];
}
