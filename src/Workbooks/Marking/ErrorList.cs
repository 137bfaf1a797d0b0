using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Sheets.Cells;
using Layouts = Fadu.Workbooks.Sheets.Layouts.SheetNames;

namespace Fadu.Workbooks.Marking;

/// <summary>The sheet that lists all errors of a file, the count on top, each with a link to its cell.</summary>
internal static class ErrorList
{
    /// <summary>A sheet has at most so many links; Excel mends a file with more by taking them off.</summary>
    internal const int MostLinks = 65_530;

    private const int HeadingRow = 3;

    private static readonly (string Heading, double Width, Func<SheetFault, string?> Of)[] All =
    [
        ("工作表", 24, fault => fault.Sheet),
        ("单元格", 10, fault => fault.Place.ToString()),
        ("单位", 24, fault => fault.Unit),
        ("编号", 20, fault => fault.Item),
        ("数据项", 24, fault => fault.ItemName),
        ("错在哪里", 50, fault => fault.Cause.Chinese),
        ("怎么改", 50, fault => fault.Cure?.Chinese),
    ];

    public static void Add(BookSheets sheets, MarkedStyles styles, string name, MarkedFaults found)
    {
        var faults = found.Told;
        var (title, words, link) = (styles.Add(bold: true, size: 14), styles.Add(wraps: true), styles.Add(color: "0563C1"));
        var heading = styles.Add(bold: true, fill: "D9E2F3");
        // A file of one unit has no use for a column of units.
        var columns = All.Where(column => column.Heading != "单位" || faults.Any(fault => fault.Unit is not null)).ToArray();
        var data = new SheetData(
            Row(1, title, found.Count > faults.Count ? $"共 {found.Count} 处错误，列出前 {faults.Count} 处" : $"共 {found.Count} 处错误"),
            Row(2, words, "改好后直接上传本文件；红色、批注和这张清单会自动清除"),
            Row(HeadingRow, heading, ["序号", .. columns.Select(column => column.Heading)]));
        var links = new Hyperlinks();
        for (var i = 0; i < faults.Count; i++)
        {
            var (fault, number) = (faults[i], HeadingRow + 1 + i);
            string[] texts = [.. columns.Select(column => column.Of(fault) ?? "")];
            var row = Row(number, words, [(i + 1).ToString(CultureInfo.InvariantCulture), .. texts]);
            var lines = texts.Zip(columns, (text, column) => TextWidth.Lines(text, column.Width)).Max();
            (row.Height, row.CustomHeight) = (15.0 * lines, true);
            row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().ElementAt(2).StyleIndex = link;
            data.Append(row);
            if (i < MostLinks)
                links.Append(new Hyperlink { Reference = $"C{number}", Location = Layouts.InFormula(fault.Sheet) + fault.Place, Display = fault.Place.ToString() });
        }

        sheets.Add(name, new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane { VerticalSplit = HeadingRow, TopLeftCell = $"A{HeadingRow + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { TabSelected = true, WorkbookViewId = 0 }),
            new Columns(columns.Select(column => column.Width).Prepend(8).Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
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
