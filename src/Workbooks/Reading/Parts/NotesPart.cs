using System.Collections.ObjectModel;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>Reads the notes of a sheet (ECMA-376, 18.7).</summary>
internal static class NotesPart
{
    /// <summary>By place; none where the sheet has none.</summary>
    public static ReadOnlyDictionary<CellPlace, string> Read(PackageParts parts, string sheet)
    {
        Dictionary<CellPlace, string> notes = [];
        if (parts.Find(sheet, "comments") is not { } path)
            return notes.AsReadOnly();

        using var xml = parts.Open(path);
        var root = xml.Root("comments");
        while (xml.NextChild(root))
        {
            if (xml.Name != "commentList")
                continue;
            var list = xml.Enter();
            while (xml.NextChild(list))
            {
                ReadNote(xml, parts.Budget, path, notes);
                parts.Budget.Listed(notes.Count, "批注数", "notes", path);
            }
        }

        xml.Finish();
        return notes.AsReadOnly();
    }

    private static void ReadNote(PartXml xml, ReadBudget budget, string path, Dictionary<CellPlace, string> notes)
    {
        var place = CellPlace.Read(xml.Attribute("ref")) ?? throw xml.Broken("批注没有位置", "a note has no place");
        var level = xml.Enter();
        while (xml.NextChild(level))
        {
            if (xml.Name == "text")
                notes[place] = budget.Keep(CellString.Read(xml, budget.Limits.MostCharacters), path);
        }
    }
}
