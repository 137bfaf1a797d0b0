using Fadu.Workbooks.Sheets;

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
        var model = new ScoreModel(content);
        RankingSheet.MarkUnfit(model);
        using var book = new WorkbookWriter(output, content.Stand.Properties($"{content.Stand.RoundName}评分汇总表") with { ComputesOnOpening = true }, watch);
        CoverSheet.Write(book, model);
        // One for each unit on every sheet but that of the statistics.
        watch?.Expect(5L * model.Places.Count);
        RankingSheet.Write(book, model);
        MarksSheet.Write(book, model);
        StatisticsSheet.Write(book, model);
        DataSheet.Write(book, model);
        WorkSheet.Write(book, model);
        CheckSheet.Write(book, model);
        book.Finish();
    }
}
