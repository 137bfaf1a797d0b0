using Fadu.Indicators.IndexSystems;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Marking;
using Fadu.Workbooks.Reading;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Bulk;

/// <summary>
/// A workbook of those rows alone that were not taken whole, as they were handed in, with the same columns and with their errors marked: handed in
/// alone once they are corrected, it is known as a correction of the file that they come from.
/// </summary>
public static class WrongRows
{
    /// <summary>Writes it.</summary>
    /// <param name="original">The file as it came; can seek.</param>
    /// <param name="result">Takes the workbook; stays open.</param>
    /// <param name="content">System, channel, key and who is given it; its units are of no account.</param>
    /// <param name="ticket">What the file says of itself.</param>
    /// <param name="rows">The rows, by name of their sheet and number.</param>
    /// <param name="faults">What is wrong; of those of no row, such as a column's, nothing is said.</param>
    /// <param name="faultCount">How many faults there are, those that are not told included.</param>
    /// <returns>False where no such workbook can be made; nothing is written then.</returns>
    public static bool Write(Stream original, Stream result, BulkContent content, BulkTicket ticket, IReadOnlySet<(string Sheet, int Row)> rows, IReadOnlyList<SheetFault> faults, int faultCount)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(faults);
        if (WorkbookReader.Open(original, MarkingLimit.Limits).Value is not { } book)
            return false;
        using var bare = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
        var items = BulkContent.ItemsOf(content.System, ticket.Channel);
        var reading = new Reread(book, items, rows);
        BulkWorkbook.Write(bare, content with { Channel = ticket.Channel, Units = reading.Units(ticket.Sheets) });
        if (reading.Places.Count == 0 || BulkFile.Open(bare, MarkingLimit.Limits, content.Key).Value is not { Ticket.Sheets: [var sheet, ..] sheets })
            return false;

        SheetFault[] moved =
        [
            .. from fault in faults
               where reading.Places.ContainsKey((fault.Sheet, fault.Place.Row))
               let row = reading.Places[(fault.Sheet, fault.Place.Row)]
               // One sheet holds more of them than anybody corrects; what stands on further ones is told once these are.
               where row < CellPlace.MostRows
               select fault with { Sheet = sheet, Place = new(row, ColumnOf(fault.Item, items)) },
        ];
        return BulkErrors.Write(bare, result, ticket with { Sheets = sheets }, moved, content.Key, faultCount - (faults.Count - moved.Length));
    }

    private static int ColumnOf(string? item, IReadOnlyList<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Code == item)
                return BulkColumns.Fixed.Count + 1 + i;
        }

        return 1;
    }

    /// <summary>Reads the file once more.</summary>
    private sealed class Reread(WorkbookReader book, IReadOnlyList<Item> items, IReadOnlySet<(string Sheet, int Row)> rows)
    {
        /// <summary>Where rows of the file stand now.</summary>
        public Dictionary<(string Sheet, int Row), int> Places { get; } = [];

        public IEnumerable<BulkUnit> Units(IReadOnlyList<string> sheets)
        {
            foreach (var sheet in book.Sheets.Where(sheet => sheets.Contains(sheet.Name, StringComparer.OrdinalIgnoreCase)))
            {
                var columns = new BulkSheetReader(items);
                columns.Begin();
                foreach (var read in book.Rows(sheet))
                {
                    // It was read to its end before; what can't be read now was changed under our hands.
                    if (read.Value is not { } row)
                        yield break;
                    if (columns.HeadingRow == 0 && !columns.Read(sheet.Name, row))
                        break;
                    if (columns.HeadingRow == 0 || row.Number == columns.HeadingRow || !rows.Contains((sheet.Name, row.Number)))
                        continue;
                    Places.Add((sheet.Name, row.Number), BulkColumns.FirstRow + Places.Count);
                    yield return columns.AsItStands(row);
                }
            }
        }
    }
}
