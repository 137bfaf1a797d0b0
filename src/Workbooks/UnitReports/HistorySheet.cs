using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Tables;

namespace Fadu.Workbooks.UnitReports;

/// <summary>历次成绩: this round and those before.</summary>
internal static class HistorySheet
{
    public static void Write(WorkbookWriter book, UnitReportContent content)
    {
        var marks = Look.Marks(content.System.System.Decimals);
        new TableSheet<PastScore>(
            "历次成绩",
            [
                new("轮次", past => Cell.Text(past.Round, Look.Text)),
                new("满分", past => Cell.Number(past.FullMarks, marks)),
                new("总分", past => Cell.Number(past.Score.Total, marks)),
                new("得分率", past => Cell.Number(past.Score.Total / past.FullMarks, Look.Share)),
                new("等次", past => Cell.Text(past.Score.Status?.Name ?? past.Score.Band, Look.Text)),
                new("排名", past => Cell.Number(past.ShowsRank ? past.Score.Rank : null, Look.Count)),
                new("同组参加排名", past => Cell.Number(past.ShowsRank ? past.Score.Ranked : null, Look.Count)),
            ])
        {
            Footer = content.Stand.Footer,
        }.Write(book, [new(content.Stand.RoundName, content.System.System.Code, content.System.Root.Marks, content.Score, content.ShowsRank), .. content.Past]);
    }
}
