using Fadu.Kernel;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Scores;

/// <summary>
/// The score workbook (评分汇总表) of a round: ranking, marks of every level, the values that they are computed from, statistics, and a check against the
/// engine. Every figure is a live formula that gives the engine's digits in Excel, WPS and LibreOffice; what has none is a value, marked and listed on the first sheet.
/// </summary>
public static class ScoreWorkbook
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Where it goes; stays open.</param>
    /// <param name="content">What it is made of.</param>
    /// <param name="watch">Hears how far it is, and may end it; null: nobody does.</param>
    public static void Write(Stream output, ScoreWorkbookContent content, WritingWatch? watch = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(content);
        Write(output, new ScoreModel(content), watch);
    }

    /// <summary>Whether a spreadsheet can hold the workbook. Steps go on in further sheets; a column for each indicator and each value, and a row for each unit, are on one.</summary>
    /// <returns><c>scores.too_wide</c>, <c>scores.too_long</c>; null: it can.</returns>
    public static Problem? Refusal(ScoreWorkbookContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Refusal(content, ColumnName.Most, CellPlace.MostRows);
    }

    internal static Problem? Refusal(ScoreWorkbookContent content, int mostColumns, int mostRows)
    {
        var (system, units) = (content.Scores.Plan.System, content.Rows?.Count ?? content.Scores.Count);
        var (indicators, values) = (system.Indicators.Count, InputColumns.ValuesOf(system).Count);
        if (CheckSheet.Before + indicators > mostColumns || InputColumns.Before + values > mostColumns)
        {
            return new("scores.too_wide", new(
                $"评分汇总表一列一个指标，电子表格最多 {mostColumns} 列，放不下本指标体系的 {indicators} 个指标和 {values} 个数据项；请用接口或命令行取得分",
                $"the score workbook has a column for each indicator, and a sheet has at most {mostColumns} columns: the {indicators} indicators and {values} items of this index system do not fit; read the scores by the API or the command line"), system.System.Code);
        }

        return ScorePlaces.RowOf(units) - 1 <= mostRows ? null : new("scores.too_long", new(
            $"评分汇总表一行一个单位，电子表格最多 {mostRows} 行，放不下 {units} 个单位；请按组别分别导出",
            $"the score workbook has a row for each unit, and a sheet has at most {mostRows} rows: {units} units do not fit; export group by group"), system.System.Code);
    }

    internal static void Write(Stream output, ScoreModel model, WritingWatch? watch)
    {
        RankingSheet.MarkUnfit(model);
        using var book = new WorkbookWriter(output, model.Stand.Properties($"{model.Stand.RoundName}评分汇总表") with { ComputesOnOpening = true }, watch);
        CoverSheet.Write(book, model);
        // One for each unit on every sheet but that of the statistics.
        watch?.Expect((4L + model.Work.Sheets) * model.Places.Count);
        RankingSheet.Write(book, model);
        MarksSheet.Write(book, model);
        StatisticsSheet.Write(book, model);
        DataSheet.Write(book, model);
        WorkSheet.Write(book, model);
        CheckSheet.Write(book, model);
        book.Finish();
    }
}
