using Fadu.Workbooks.Sheets;

namespace Fadu.Workbooks.UnitReports;

/// <summary>Writes the report of one unit (单位报告): score card, gaps with what to do about them, plan, rounds before.</summary>
public static class UnitReport
{
    /// <summary>Writes it.</summary>
    /// <param name="output">Takes the whole file; need not be read or sought in, stays open.</param>
    /// <param name="content">What it is made from.</param>
    /// <param name="watch">Hears how far it is, and may end it; null: nobody does.</param>
    public static void Write(Stream output, UnitReportContent content, WritingWatch? watch = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(content);
        using var book = new WorkbookWriter(output, content.Stand.Properties($"{content.Score.Unit.Name}评估报告单"), watch);
        ScoreCard.Write(book, content);
        if (content.Gaps is { } gaps)
            GapSheet.Write(book, content, gaps);
        if (content.Plan is { } plan)
            PlanSheet.Write(book, content, plan);
        if (content.Past is [_, ..])
            HistorySheet.Write(book, content);
        book.Finish();
    }
}
