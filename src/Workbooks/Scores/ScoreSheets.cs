using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Scores;

/// <summary>Names of the sheets, and addresses on them.</summary>
internal static class ScoreSheets
{
    public const string Cover = "说明";
    public const string Ranking = "排名";
    public const string Marks = "得分";
    public const string Data = "数据";
    public const string Work = "计算";
    public const string Statistics = "统计";
    public const string Check = "核对";

    /// <summary>Name of one of the sheets where everything is worked out, from 0.</summary>
    public static string WorkAt(int sheet) => sheet == 0 ? Work : SheetNames.Numbered(Work, sheet + 1);

    /// <summary>A cell in a unit's row; its column stays when the formula is copied.</summary>
    public static string At(string sheet, int column, int place) => $"{SheetNames.InFormula(sheet)}${ColumnName.Of(column)}{ScorePlaces.RowOf(place)}";

    /// <summary>A column through some units' rows.</summary>
    public static string Through(string sheet, int column, int first, int last) =>
        SheetNames.InFormula(sheet) + new CellRange(ScorePlaces.RowOf(first), column, ScorePlaces.RowOf(last), column).Fixed;
}
