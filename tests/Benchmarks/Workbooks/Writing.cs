using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Benchmarks.Workbooks;

/// <summary>Two ways to write the table: the product's, and the same bytes by hand.</summary>
internal static class Writing
{
    private const CompressionLevel Level = CompressionLevel.Fastest;

    private static readonly CellStyle TwoPlaces = new() { NumberFormat = "0.00" };
    private static readonly CellStyle Day = new() { NumberFormat = "yyyy-mm-dd" };

    /// <summary>By the workbook writer.</summary>
    public static void Fadu(string path, int rows, int columns)
    {
        using var file = File.Create(path);
        using var book = new WorkbookWriter(file, new("数据", "Fadu", DateTimeOffset.UnixEpoch) { Compression = Level });
        using (var sheet = book.AddSheet(new("数据") { FitsToWidth = false, Footer = null }))
        {
            var cells = new Cell[columns];
            for (var row = 1; row <= rows; row++)
            {
                for (var column = 0; column < columns; column++)
                    cells[column] = Cell(row, column);
                sheet.Write(cells);
            }
        }

        book.Finish();
    }

    /// <summary>What stands in the rows of the sheet, by hand and without the small parts: a buffer, and deflate.</summary>
    public static void ByHand(string path, int rows, int columns)
    {
        using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", Level).Open();
        var names = Enumerable.Range(1, columns).Select(ColumnName.Of).Select(Encoding.ASCII.GetBytes).ToArray();
        var buffer = new byte[64 * 1024];
        var used = 0;
        for (var row = 1; row <= rows; row++)
        {
            Put("<row r=\""u8);
            Number(row);
            Put("\">"u8);
            for (var column = 0; column < columns; column++)
            {
                if (used > buffer.Length - 1024)
                    Flush();
                Put("<c r=\""u8);
                Put(names[column]);
                Number(row);
                Value(row, column);
            }

            Put("</row>"u8);
        }

        Flush();

        void Value(int row, int column)
        {
            switch (column % 5)
            {
                case 0:
                    Put("\" t=\"inlineStr\"><is><t>"u8);
                    Text(Samples.Code(row, column));
                    Put("</t></is></c>"u8);
                    break;
                case 1:
                    Put("\" t=\"inlineStr\"><is><t>"u8);
                    Text(Samples.Name(row));
                    Put("</t></is></c>"u8);
                    break;
                case 2:
                    Put("\" s=\"1\"><v>"u8);
                    Utf8.TryWrite(buffer.AsSpan(used), $"{Samples.Decimal(row, column):0.##}", out var written);
                    used += written;
                    Put("</v></c>"u8);
                    break;
                case 3:
                    Put("\"><v>"u8);
                    Number(Samples.Whole(row, column));
                    Put("</v></c>"u8);
                    break;
                default:
                    Put("\" s=\"2\"><v>"u8);
                    Number(Samples.Day(row).DayNumber - 693_593);
                    Put("</v></c>"u8);
                    break;
            }
        }

        void Put(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(buffer.AsSpan(used));
            used += bytes.Length;
        }

        void Text(string text) => used += Encoding.UTF8.GetBytes(text, buffer.AsSpan(used));

        void Number(int number)
        {
            Utf8Formatter.TryFormat(number, buffer.AsSpan(used), out var written);
            used += written;
        }

        void Flush()
        {
            part.Write(buffer, 0, used);
            used = 0;
        }
    }

    private static Cell Cell(int row, int column) => (column % 5) switch
    {
        0 => global::Fadu.Workbooks.Sheets.Cells.Cell.Text(Samples.Code(row, column)),
        1 => global::Fadu.Workbooks.Sheets.Cells.Cell.Text(Samples.Name(row)),
        2 => global::Fadu.Workbooks.Sheets.Cells.Cell.Number(Samples.Decimal(row, column), TwoPlaces),
        3 => global::Fadu.Workbooks.Sheets.Cells.Cell.Number(Samples.Whole(row, column)),
        _ => global::Fadu.Workbooks.Sheets.Cells.Cell.Date(Samples.Day(row), Day),
    };
}
