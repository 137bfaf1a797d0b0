using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Fadu.Workbooks.Marking;

/// <summary>The sheets of a workbook that is being changed.</summary>
/// <param name="book">The workbook.</param>
internal sealed class BookSheets(WorkbookPart book)
{
    /// <summary>Name and part of each, those left out that are only charts.</summary>
    public IReadOnlyList<(string Name, WorksheetPart Part)> All =>
    [
        .. from sheet in Listed.Elements<Sheet>()
           where sheet.Id?.Value is not null && book.TryGetPartById(sheet.Id.Value, out var part) && part is WorksheetPart { Worksheet: not null }
           select (sheet.Name?.Value ?? "", (WorksheetPart)book.GetPartById(sheet.Id!.Value!)),
    ];

    private DocumentFormat.OpenXml.Spreadsheet.Sheets Listed => book.Workbook!.Sheets ?? throw new InvalidDataException("The workbook lists no sheets.");

    /// <summary>The sheet of a name, whatever the case; null where there is none.</summary>
    public WorksheetPart? Find(string name) => All.FirstOrDefault(sheet => sheet.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Part;

    /// <summary>Adds a sheet behind the others and shows it first.</summary>
    public void Add(string name, Worksheet worksheet)
    {
        // Two sheets that are both chosen are a group: what is typed into one goes into the other.
        foreach (var view in All.SelectMany(sheet => sheet.Part.Worksheet!.Descendants<SheetView>()))
            view.TabSelected = null;
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = worksheet;
        Listed.Append(new Sheet
        {
            Name = name,
            SheetId = Listed.Elements<Sheet>().Select(sheet => sheet.SheetId?.Value ?? 0).DefaultIfEmpty(0u).Max() + 1,
            Id = book.GetIdOfPart(part),
        });
        Show((uint)Listed.Elements<Sheet>().Count() - 1);
    }

    /// <summary>Takes a sheet out with everything that names it by its number; nothing where there is none.</summary>
    public void Remove(string name)
    {
        var all = Listed.Elements<Sheet>().ToList();
        if (all.Find(sheet => name.Equals(sheet.Name?.Value, StringComparison.OrdinalIgnoreCase)) is not { } found)
            return;

        var number = (uint)all.IndexOf(found);
        foreach (var defined in book.Workbook!.DefinedNames?.Elements<DefinedName>().ToList() ?? [])
        {
            if (defined.LocalSheetId?.Value == number)
                defined.Remove();
            else if (defined.LocalSheetId?.Value > number)
                defined.LocalSheetId = defined.LocalSheetId.Value - 1;
        }

        if (found.Id?.Value is { } id && book.TryGetPartById(id, out var part))
            book.DeletePart(part);
        found.Remove();
        if (book.Workbook.DefinedNames is { HasChildren: false } empty)
            empty.Remove();
        Show(0);
    }

    private void Show(uint number)
    {
        foreach (var view in book.Workbook!.BookViews?.Elements<WorkbookView>() ?? [])
        {
            view.ActiveTab = number;
            view.FirstSheet = null;
        }
    }
}
