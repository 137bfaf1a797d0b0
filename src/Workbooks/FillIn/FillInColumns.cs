using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.FillIn;

/// <summary>The columns of a sheet to be filled in, as it is handed out; when it comes back they are found by their headings.</summary>
internal static class FillInColumns
{
    public const string CodeHeading = "编号";

    public const string ValueHeading = "本期值";

    public const string RemarkHeading = "备注（留底，不上报）";

    public const int Code = 1;

    public const int Value = 4;

    public const int Previous = 6;

    public static IReadOnlyList<(string Heading, double Width)> All { get; } =
    [
        (CodeHeading, 20), ("数据项", 24), ("要求", 12), (ValueHeading, 18), ("计量单位", 10), ("上期值", 14), ("可填内容", 26),
        ("佐证材料", 22), ("用于哪些指标、怎么计分", 52), ("填报说明", 36), (RemarkHeading, 24),
    ];

    public static IReadOnlyList<SheetColumn> Layout { get; } = [.. All.Select(column => new SheetColumn(column.Width))];
}
