using Fadu.Indicators.Gaps;
using Fadu.Indicators.Statistics;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Tables;

namespace Fadu.Workbooks.Gaps;

/// <summary>The columns of the three tables.</summary>
internal static class GapColumns
{
    private const double Words = 26;

    /// <summary>One unit on one indicator.</summary>
    public static IReadOnlyList<TableColumn<GapRow>> OfRows(int decimals)
    {
        var (marks, change) = (Look.Marks(decimals), Look.MarksChange(decimals));
        return
        [
            new("单位编码", row => Cell.Code(row.Unit.Score.Unit.Code, Look.Text)),
            new("单位", row => Cell.Text(row.Unit.Score.Unit.Name, Look.Text)),
            new("组别", row => Cell.Text(row.Unit.Score.Unit.Group, Look.Text)),
            new("指标编码", row => Cell.Code(row.Code, Look.Text)),
            new("指标", row => Cell.Text(row.Name, Look.Wrapped)) { Width = 16 },
            new("分值", row => Cell.Number(row.Marks, marks)) { Width = 8 },
            new("得分", row => Cell.Number(row.Score, marks)) { Width = 8 },
            new("失分", row => Cell.Number(row.Lost, marks)) { Width = 8 },
            new("自身可\n挽回", row => Cell.Number(row.Winnable, marks)) { Width = 8 },
            new("失分原因", row => Cell.Text(row.Reason, Look.Wrapped)) { Width = 13 },
            new("本单位数据", row => Cell.Text(row.Values, Look.Wrapped)) { Width = Words },
            .. To(GapTarget.Pass, "达标线", change),
            .. To(GapTarget.Next, "下一档", change),
            .. To(GapTarget.Full, "满分", change),
            new("满分后\n等次", row => Cell.Text(MoveChoice.Of(row.Moves, GapTarget.Full)?.Effect?.Band, Look.Text)) { Width = 9 },
            new("满分后\n排名", row => Cell.Number(MoveChoice.Of(row.Moves, GapTarget.Full)?.Effect?.Rank, Look.Count)) { Width = 9 },
            new("备注", row => Cell.Text(row.Remark, Look.Wrapped)) { Width = 20 },
        ];
    }

    /// <summary>One indicator.</summary>
    public static IReadOnlyList<TableColumn<IndicatorTally>> OfIndicators(int decimals, GapTally tally)
    {
        var marks = Look.Marks(decimals);
        return
        [
            new("指标编码", row => Cell.Code(row.Indicator.Code, Look.Text)),
            new("指标", row => Cell.Text(row.Indicator.Indicator.Name, Look.Text)),
            new("满分", row => Cell.Number(row.Indicator.Marks, marks)),
            new("失分单位", row => Cell.Number(row.Units, Look.Count)),
            new("失分合计", row => Cell.Number(row.Lost, marks)),
            new("占全部失分", row => Cell.Number(tally.Lost > 0 ? row.Lost / tally.Lost : null, Look.Share)),
            new("自身可挽回", row => Cell.Number(row.Winnable, marks)),
            new("无法判断的单位", row => Cell.Number(row.Untold, Look.Count)),
            .. Enum.GetValues<LossReason>().Where(reason => reason is not LossReason.Deduction).Select(reason =>
                new TableColumn<IndicatorTally>(GapTexts.Of(reason).Chinese, row => Cell.Number(row.Causes.FirstOrDefault(cause => cause.Reason == reason)?.Marks, marks)) { Width = 13 }),
        ];
    }

    /// <summary>One unit.</summary>
    public static IReadOnlyList<TableColumn<UnitTally>> OfUnits(int decimals)
    {
        var marks = Look.Marks(decimals);
        return
        [
            new("单位编码", row => Cell.Code(row.Code, Look.Text)),
            new("单位", row => Cell.Text(row.Name, Look.Text)),
            new("组别", row => Cell.Text(row.Group, Look.Text)),
            new("总分", row => Cell.Number(row.Total, marks)),
            new("等次", row => Cell.Text(row.Band, Look.Text)),
            new("排名", row => Cell.Number(row.Rank, Look.Count)),
            new("失分", row => Cell.Number(row.Lost, marks)),
            new("自身可挽回", row => Cell.Number(row.Winnable, marks)),
            new("可挽回比例", row => Cell.Number(row.Lost > 0 ? row.Winnable / row.Lost : null, Look.Share)),
            new("同组比较失分", row => Cell.Number(row.LostToPeers, marks)),
            new("自身最好总分", row => Cell.Number(row.Reach, marks)),
            new("自身最好等次", row => Cell.Text(row.ReachBand, Look.Text)),
            new("上一等次", row => Cell.Text(row.Next, Look.Wrapped)) { Width = 36 },
            new("否决、条件", row => Cell.Text(row.Rules, Look.Wrapped)) { Width = 36 },
        ];
    }

    private static IEnumerable<TableColumn<GapRow>> To(GapTarget target, string name, CellStyle change)
    {
        yield return new($"{name}：最小改动", row => Cell.Text(MoveChoice.Of(row.Moves, target) is { } move ? MoveChoice.Words(move) : "", Look.Wrapped)) { Width = Words };
        yield return new($"{name}：\n总分增加", row => Cell.Number(MoveChoice.Of(row.Moves, target)?.Effect?.TotalWon, change)) { Width = 10 };
    }
}
