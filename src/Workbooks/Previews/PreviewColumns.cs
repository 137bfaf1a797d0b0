using Fadu.Indicators.Checking;
using Fadu.Indicators.Previews;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Tables;

namespace Fadu.Workbooks.Previews;

/// <summary>The columns of the tables.</summary>
internal static class PreviewColumns
{
    /// <summary>What the revision changes.</summary>
    public static IReadOnlyList<TableColumn<ChangeRow>> OfChanges { get; } =
    [
        new("类别", row => Cell.Text(row.Kind, Look.Text)),
        new("编码", row => Cell.Code(row.Code, Look.Text)),
        new("名称", row => Cell.Text(row.Name, Look.Wrapped)) { Width = 26 },
        new("修改项", row => Cell.Text(row.Field, Look.Text)),
        new("修改前", row => Cell.Text(row.Before, Look.Wrapped)) { Width = 52 },
        new("修改后", row => Cell.Text(row.After, Look.Wrapped)) { Width = 52 },
    ];

    /// <summary>What is to be said of a draft.</summary>
    public static IReadOnlyList<TableColumn<SystemFinding>> OfFindings { get; } =
    [
        new("所属", row => Cell.Code(row.Owner ?? "", Look.Text)),
        new("检查发现", row => Cell.Text(row.Message.Chinese, Look.Wrapped)) { Width = 80 },
        new("位置", row => Cell.Text(row.Path, Look.Text)),
    ];

    /// <summary>One unit.</summary>
    public static IReadOnlyList<TableColumn<UnitRow>> OfUnits(int decimals)
    {
        var (marks, change) = (Look.Marks(decimals), Look.MarksChange(decimals));
        return
        [
            new("单位编码", row => Cell.Code(row.Unit.Unit.Code, Look.Text)),
            new("单位", row => Cell.Text(row.Unit.Unit.Name, Look.Text)),
            new("组别", row => Cell.Text(row.Unit.Unit.Group, Look.Text)),
            new("总分：前", row => Cell.Number(row.Unit.TotalBefore, marks)),
            new("总分：后", row => Cell.Number(row.Unit.TotalAfter, marks)),
            new("总分变化", row => Cell.Number(row.Unit.Change, change)),
            new("排名：前", row => Cell.Number(row.Unit.RankBefore, Look.Count)),
            new("排名：后", row => Cell.Number(row.Unit.RankAfter, Look.Count)),
            new("名次升降", row => Cell.Number(row.Unit.Rise, Look.Places)),
            new("等次：前", row => Cell.Text(row.Unit.BandBefore, Look.Text)),
            new("等次：后", row => Cell.Text(row.Unit.BandAfter, Look.Text)),
            new("等次是否变化", row => Cell.Text(row.Unit.BandBefore != row.Unit.BandAfter ? "是" : "否", Look.Text)),
            new("权重引起", row => Cell.Number(row.ByWeights, change)),
            new("公式等引起", row => Cell.Number(row.ByFormulas, change)),
            new("影响最大的原因", row => Cell.Text(row.Reason, Look.Wrapped)) { Width = 56 },
        ];
    }

    /// <summary>One group.</summary>
    public static IReadOnlyList<TableColumn<GroupPreview>> OfGroups(int decimals)
    {
        var (marks, change) = (Look.Marks(decimals), Look.MarksChange(decimals));
        return
        [
            new("组别", row => Cell.Text(row.Group ?? "未分组", Look.Text)),
            new("单位数", row => Cell.Number(row.Figures.Units, Look.Count)),
            new("平均分：前", row => Cell.Number(row.Figures.MeanBefore, marks)),
            new("平均分：后", row => Cell.Number(row.Figures.MeanAfter, marks)),
            new("平均变化", row => Cell.Number(row.Figures.MeanChange, change)),
            new("总分上升", row => Cell.Number(row.Figures.Up, Look.Count)),
            new("总分下降", row => Cell.Number(row.Figures.Down, Look.Count)),
            new("名次上升", row => Cell.Number(row.Figures.RankUp, Look.Count)),
            new("名次下降", row => Cell.Number(row.Figures.RankDown, Look.Count)),
            new("进入排名", row => Cell.Number(row.Figures.Entering, Look.Count)),
            new("退出排名", row => Cell.Number(row.Figures.Leaving, Look.Count)),
            new("等次变化", row => Cell.Number(row.Figures.BandChanged, Look.Count)),
            new("否决变化", row => Cell.Number(row.Figures.VetoChanged, Look.Count)),
            new("排名相关系数", row => Cell.Number(row.Figures.RankCorrelation, Look.Number with { NumberFormat = "0.0000" })),
        ];
    }
}
