using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Reports.Documents;

/// <summary>The small workbook inside a chart: categories in the first column, a column for each series.</summary>
internal static class ChartFigures
{
    private const string Sheet = "数据";

    /// <summary>Where the name of a series stands.</summary>
    public static string NameOf(int series) => Range(new(new(1, series + 2)));

    /// <summary>Where the categories stand.</summary>
    public static string CategoriesOf(BarChart chart) => Range(new(2, 1, chart.Categories.Count + 1, 1));

    /// <summary>Where the figures of a series stand.</summary>
    public static string FiguresOf(BarChart chart, int series) => Range(new(2, series + 2, chart.Categories.Count + 1, series + 2));

    /// <summary>Writes it.</summary>
    public static void Write(Stream output, BarChart chart, WorkbookProperties properties)
    {
        using var book = new WorkbookWriter(output, properties with { Title = chart.Description });
        var style = new CellStyle { NumberFormat = chart.NumberFormat };
        using (var sheet = book.AddSheet(new(Sheet) { Columns = [.. SheetColumn.Repeat(chart.Series.Count + 1, new())] }))
        {
            sheet.Write([Cell.Text("类别"), .. chart.Series.Select(series => Cell.Text(series.Name))]);
            for (var i = 0; i < chart.Categories.Count; i++)
                sheet.Write([Cell.Text(chart.Categories[i]), .. chart.Series.Select(series => Cell.Number(series.Figures[i], style))]);
        }

        book.Finish();
    }

    private static string Range(CellRange range) => SheetNames.InFormula(Sheet) + (range.Count == 1 ? range.First.Fixed : range.Fixed);
}
