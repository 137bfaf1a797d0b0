using System.Globalization;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Tests.Tables;

/// <summary>Sheets as grids of texts, read by openpyxl.</summary>
internal static class Grid
{
    /// <summary>Every row from the first to the last, every column; empty texts where nothing stands, numbers without trailing zeros.</summary>
    public static string[][] Of(PySheet sheet)
    {
        var cells = sheet.Cells.ToDictionary(cell => CellPlace.Read(cell.Place)!.Value, Show);
        var (rows, columns) = (cells.Keys.Max(place => place.Row), cells.Keys.Max(place => place.Column));
        return [.. Enumerable.Range(1, rows).Select(row => Enumerable.Range(1, columns).Select(column => cells.GetValueOrDefault(new(row, column), "")).ToArray())];
    }

    /// <summary>Whether LibreOffice, having opened and saved a workbook, leaves every cell of every sheet as it was.</summary>
    public static void ShouldBeTheSameInLibreOffice(byte[] file) =>
        OpenPyxl.Read(LibreOffice.Recompute(file)).Select(sheet => (sheet.Name, string.Join('\n', Of(sheet).Select(row => string.Join('|', row)))))
            .ShouldBe(OpenPyxl.Read(file).Select(sheet => (sheet.Name, string.Join('\n', Of(sheet).Select(row => string.Join('|', row))))));

    /// <summary>A number as it comes back: at 12 decimals, which spreadsheets keep; empty where there is none.</summary>
    public static string Show(decimal? number) =>
        number is { } value ? ((double)value).ToString("0.############", CultureInfo.InvariantCulture) : "";

    private static string Show(PyCell cell) => cell.Type == "n" ? double.Parse(cell.Value, CultureInfo.InvariantCulture).ToString("0.############", CultureInfo.InvariantCulture) : cell.Value;
}
