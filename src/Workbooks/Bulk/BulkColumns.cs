namespace Fadu.Workbooks.Bulk;

/// <summary>The first columns of the rows; the items' follow, named by their codes.</summary>
internal static class BulkColumns
{
    public const string Sheet = "数据";

    public const string Instructions = "填报说明";

    public const string Options = "选项";

    public const string Facts = "核对";

    public const string Errors = "错误清单";

    public const string Unit = "单位编号";

    public const string Name = "单位名称";

    public const string Group = "组别";

    public const string Version = "填报版本";

    /// <summary>Number of the row that names the columns, as the workbook is handed out.</summary>
    public const int HeadingRow = 2;

    /// <summary>The items' names and what is allowed stand below, and rows from here on.</summary>
    public const int FirstRow = 5;

    public static IReadOnlyList<string> Fixed { get; } = [Unit, Name, Group, Version];
}
