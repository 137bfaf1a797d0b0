using Fadu.Indicators.Checking;
using Fadu.Indicators.Previews;
using Fadu.Indicators.Revisions;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Tables;

namespace Fadu.Workbooks.Previews;

/// <summary>Writes what a revision would do to a round (差异表): summary, every unit before and after with the reason, groups, and what the revision changes.</summary>
public static class PreviewWorkbook
{
    /// <summary>Writes it.</summary>
    /// <param name="output">Takes the whole file; need not be read or sought in, stays open.</param>
    /// <param name="content">What it is made from.</param>
    /// <param name="watch">Hears how far it is, and may end it; null: nobody does.</param>
    public static void Write(Stream output, PreviewWorkbookContent content, WritingWatch? watch = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(content);
        var (preview, footer, decimals) = (content.Preview, content.Stand.Footer, Math.Max(content.Preview.Before.Plan.System.System.Decimals, content.Preview.After.Plan.System.System.Decimals));
        using var book = new WorkbookWriter(output, content.Stand.Properties("版本差异表"), watch);
        SummarySheet.Write(book, content, decimals);
        watch?.Expect(preview.After.Count);
        new TableSheet<UnitRow>("单位变化", PreviewColumns.OfUnits(decimals)) { FrozenColumns = 2, Footer = footer }.Write(book, UnitRow.Of(preview));
        new TableSheet<GroupPreview>("分组", PreviewColumns.OfGroups(decimals)) { FrozenColumns = 1, Footer = footer }.Write(book, preview.Groups);
        new TableSheet<ChangeRow>("修改内容", PreviewColumns.OfChanges) { FrozenColumns = 3, Footer = footer }
            .Write(book, ChangeRows.Of(RevisionDifference.Between(preview.Before.Plan.System.System, preview.After.Plan.System.System)));
        if (content.Findings is [_, ..])
            new TableSheet<SystemFinding>("检查结果", PreviewColumns.OfFindings) { FrozenColumns = 1, Footer = footer }.Write(book, content.Findings);
        book.Finish();
    }
}
