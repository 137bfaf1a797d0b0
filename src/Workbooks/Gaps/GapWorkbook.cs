using Fadu.Formula.Values;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.Scoring;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Tables;

namespace Fadu.Workbooks.Gaps;

/// <summary>Writes the shortfall list (差距清单) of a round for coordinators: a row for each unit and indicator below full marks; sums by indicator and by unit.</summary>
public static class GapWorkbook
{
    private static readonly string[] _remarks =
    [
        "差距清单：每个单位每项未得满分的指标一行，总分低的单位在前，同一单位内失分多的指标在前；可以用表头的筛选按指标、原因另行排序。",
        "失分：该指标使总分少得的分；上级指标不是求和的，与本指标自己的分值尺度不同。扣分项合计有封顶的，按封顶后的数分摊。",
        "自身可挽回：只靠本单位自己填报的数据项，失分中最多能补回的分；空白表示要看别的单位或缺基数，无法判断。",
        "达标线、下一档、满分：达到该目标的最小改动，只列最省的一种；“由他方”表示要由评估员、调查或登记单位提供。总分增加按只做这一项改动计算。",
    ];

    /// <summary>The units that take part, by their rows: the lowest total first, then by code; last those without a total.</summary>
    public static IReadOnlyList<int> Order(RoundScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return
        [
            .. Enumerable.Range(0, scores.Count).Where(row => !scores.Table.Units[row].Withdrawn)
                .OrderBy(row => scores.Total(row) is null).ThenBy(scores.Total).ThenBy(row => scores.Table.Units[row].Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Writes it. Memory grows with units, not with rows.</summary>
    /// <param name="output">Takes the whole file; need not be read or sought in, stays open.</param>
    /// <param name="content">What it is made from.</param>
    /// <param name="watch">Hears how far it is, and may end it; null: nobody does.</param>
    public static void Write(Stream output, GapWorkbookContent content, WritingWatch? watch = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(content);
        var system = content.Scores.Plan.System;
        var (tally, values, units, decimals) = (new GapTally(system), new OwnValues(content.Scores), new List<UnitTally>(), system.System.Decimals);
        using var book = new WorkbookWriter(output, content.Stand.Properties("差距清单"), watch);
        new TableSheet<GapRow>("差距清单", GapColumns.OfRows(decimals)) { FrozenColumns = 2, Footer = content.Stand.Footer }.Write(book, content.Gaps.SelectMany(Counted));
        new TableSheet<IndicatorTally>("按指标", GapColumns.OfIndicators(decimals, tally)) { FrozenColumns = 2, Footer = content.Stand.Footer }.Write(book, tally.Indicators);
        new TableSheet<UnitTally>("按单位", GapColumns.OfUnits(decimals)) { FrozenColumns = 2, Footer = content.Stand.Footer }.Write(book, units);
        Cover.Write(book, "差距清单", content.Stand, Lines(tally, decimals), _remarks);
        book.Finish();

        IEnumerable<GapRow> Counted(UnitGaps gaps)
        {
            tally.Add(gaps);
            units.Add(UnitTally.Of(gaps, marks => Numbers.Show(Numbers.Round(marks, decimals))));
            return GapRow.Of(gaps, values);
        }
    }

    private static IEnumerable<(string Name, Cell Value)> Lines(GapTally tally, int decimals)
    {
        var marks = Look.Marks(decimals) with { Horizontal = HorizontalPlace.Left };
        yield return ("单位数", Cell.Number(tally.Units, Look.Count with { Horizontal = HorizontalPlace.Left }));
        yield return ("有失分的单位", Cell.Number(tally.Losing, Look.Count with { Horizontal = HorizontalPlace.Left }));
        yield return ("失分合计", Cell.Number(tally.Lost, marks));
        yield return ("其中单位自身可挽回", Cell.Number(tally.Winnable, marks));
        yield return ("其中同组比较失分", Cell.Number(tally.LostToPeers, marks));
    }
}
