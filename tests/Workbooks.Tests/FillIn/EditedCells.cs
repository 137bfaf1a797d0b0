using DocumentFormat.OpenXml.Spreadsheet;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Tests.FillIn;

/// <summary>Cells of a sheet that is being changed, from above.</summary>
/// <param name="worksheet">The sheet.</param>
internal sealed class EditedCells(Worksheet worksheet)
{
    private Row? _last;

    /// <summary>The cell of a place, made where there is none; its row is shown.</summary>
    public DocumentFormat.OpenXml.Spreadsheet.Cell At(CellPlace place)
    {
        var data = worksheet.GetFirstChild<SheetData>() ?? throw new InvalidDataException("The sheet has no rows.");
        var row = _last = RowAt(data, place.Row);
        row.Hidden = null;
        var reference = place.ToString();
        DocumentFormat.OpenXml.Spreadsheet.Cell? behind = null;
        foreach (var cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
        {
            if (cell.CellReference?.Value is not { } at || CellPlace.Read(at) is not { } found)
                throw new InvalidDataException("The cells of the sheet do not say where they stand.");
            if (found == place)
                return cell;
            if (found.Column > place.Column)
            {
                behind = cell;
                break;
            }
        }

        return row.InsertBefore(new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = reference }, behind)!;
    }

    private Row RowAt(SheetData data, int number)
    {
        Row? behind = null;
        var start = _last is { RowIndex.Value: var last } && last <= number ? _last : data.GetFirstChild<Row>();
        for (var row = start; row is not null; row = row.NextSibling<Row>())
        {
            if (row.RowIndex?.Value is not { } at)
                throw new InvalidDataException("The rows of the sheet do not say where they stand.");
            if (at == number)
                return row;
            if (at > number)
            {
                behind = row;
                break;
            }
        }

        return data.InsertBefore(new Row { RowIndex = (uint)number }, behind)!;
    }
}
