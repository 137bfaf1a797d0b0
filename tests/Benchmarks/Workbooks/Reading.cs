using System.IO.Compression;
using System.Xml;
using Fadu.Workbooks.Reading;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Benchmarks.Workbooks;

/// <summary>Two ways to read the table: the product's, with every value checked, and a bare pass over the XML.</summary>
internal static class Reading
{
    /// <summary>By the workbook reader; each value is compared with what was written.</summary>
    public static void Fadu(string path, int rows, int columns)
    {
        using var file = File.OpenRead(path);
        var reader = WorkbookReader.Open(file, ReadLimits.Default with { MostFileBytes = long.MaxValue, MostUnpackedBytes = long.MaxValue }).Value
            ?? throw new InvalidOperationException("The table is refused.");
        var read = 0;
        foreach (var row in reader.Rows(reader.Sheets[0]))
        {
            var cells = row.Value?.Cells ?? throw new InvalidOperationException($"{row.Problems[0]}");
            read++;
            foreach (var cell in cells)
            {
                var fits = ((cell.Place.Column - 1) % 5) switch
                {
                    0 => cell.Kind is CellKind.Text && cell.Text == Samples.Code(read, cell.Place.Column - 1),
                    1 => cell.Kind is CellKind.Text && cell.Text == Samples.Name(read),
                    2 => cell.Number == Samples.Decimal(read, cell.Place.Column - 1),
                    3 => cell.Number == Samples.Whole(read, cell.Place.Column - 1),
                    _ => cell.Date is { } date && DateOnly.FromDateTime(date) == Samples.Day(read),
                };
                if (!fits)
                    throw new InvalidOperationException($"{cell.Place} is {cell.Text}.");
            }

            if (cells.Count != columns)
                throw new InvalidOperationException($"Row {read} has {cells.Count} cells.");
        }

        if (read != rows)
            throw new InvalidOperationException($"{read} rows were read.");
    }

    /// <summary>Unpacks and parses, and looks at nothing.</summary>
    public static void Bare(string path, int rows, int columns)
    {
        using var file = File.OpenRead(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        using var part = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        using var xml = XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit });
        var nodes = 0L;
        while (xml.Read())
            nodes++;
        if (nodes < (long)rows * columns)
            throw new InvalidOperationException("There is too little in it.");
    }
}
