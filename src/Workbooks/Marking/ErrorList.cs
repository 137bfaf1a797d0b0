using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Fadu.Workbooks.Sheets.Cells;
using Layouts = Fadu.Workbooks.Sheets.Layouts.SheetNames;

namespace Fadu.Workbooks.Marking;

/// <summary>The sheet that lists all errors of a file, the count on top, each with a link to its cell.</summary>
internal static class ErrorList
{
    /// <summary>A sheet has at most so many links; Excel mends a file with more by taking them off.</summary>
    internal const int MostLinks = 65_530;

    private const int HeadingRow = 3;

    private static readonly (string Heading, double Width)[] Columns = [("序号", 8), ("工作表", 24), ("单元格", 10), ("编号", 20), ("错在哪里", 50), ("怎么改", 50)];

    public static void Add(BookSheets sheets, MarkedStyles styles, string name, MarkedFaults found)
    {
        var faults = found.Told;
        var (title, words, link) = (styles.Add(bold: true, size: 14), styles.Add(wraps: true), styles.Add(color: "0563C1"));
        var heading = styles.Add(bold: true, fill: "D9E2F3");
        var data = new SheetData(
            Row(1, title, found.Count > faults.Count ? $"共 {found.Count} 处错误，列出前 {faults.Count} 处" : $"共 {found.Count} 处错误"),
            Row(2, words, "改好后直接上传本文件；红色、批注和这张清单会自动清除"),
            Row(HeadingRow, heading, [.. Columns.Select(column => column.Heading)]));
        var links = new Hyperlinks();
        for (var i = 0; i < faults.Count; i++)
        {
            var (fault, number) = (faults[i], HeadingRow + 1 + i);
            var row = Row(number, words, (i + 1).ToString(CultureInfo.InvariantCulture), fault.Sheet, fault.Place.ToString(), fault.Item ?? "", fault.Cause.Chinese, fault.Cure?.Chinese ?? "");
            var lines = Math.Max(TextWidth.Lines(fault.Cause.Chinese, Columns[4].Width), TextWidth.Lines(fault.Cure?.Chinese ?? "", Columns[5].Width));
            (row.Height, row.CustomHeight) = (15.0 * lines, true);
            row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().ElementAt(2).StyleIndex = link;
            data.Append(row);
            if (i < MostLinks)
                links.Append(new Hyperlink { Reference = $"C{number}", Location = Layouts.InFormula(fault.Sheet) + fault.Place, Display = fault.Place.ToString() });
        }

        sheets.Add(name, new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane { VerticalSplit = HeadingRow, TopLeftCell = $"A{HeadingRow + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { TabSelected = true, WorkbookViewId = 0 }),
            new Columns(Columns.Select((column, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true })),
            data,
            links,
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 }));
    }

    private static Row Row(int number, uint style, params ReadOnlySpan<string> texts)
    {
        var row = new Row { RowIndex = (uint)number };
        for (var i = 0; i < texts.Length; i++)
            row.Append(TextCells.Of(new(number, i + 1), texts[i], style));
        return row;
    }
}
