using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Rows;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>What xl/workbook.xml says (ECMA-376, 18.2).</summary>
/// <param name="Sheets">In their order, those without cells (charts) left out.</param>
/// <param name="Names">Defined names of the workbook, without those of single sheets.</param>
/// <param name="Is1904">Whether days are counted from 1904.</param>
internal sealed record BookPart(IReadOnlyList<ReadSheet> Sheets, IReadOnlyDictionary<string, string> Names, bool Is1904)
{
    private const int MostReference = 8_192;

    /// <summary>Reads it.</summary>
    /// <exception cref="RefusalException">It has no sheet, or refers to one that is missing.</exception>
    public static BookPart Read(PackageParts parts, string path)
    {
        List<ReadSheet> sheets = [];
        Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
        var is1904 = false;
        using var xml = parts.Open(path);
        var root = xml.Root("workbook");
        while (xml.NextChild(root))
        {
            switch (xml.Name)
            {
                case "workbookPr":
                    is1904 = PartXml.IsYes(xml.Attribute("date1904"));
                    break;
                case "sheets":
                    ReadSheets(parts, path, xml, sheets);
                    break;
                case "definedNames":
                    ReadNames(parts, path, xml, names);
                    break;
                case "externalReferences":
                    throw new RefusalException(Refusals.External(path));
                default:
                    break;
            }
        }

        xml.Finish();
        return sheets is [] ? throw new RefusalException(Refusals.Broken("没有工作表", "it has no sheet", path)) : new(sheets, names, is1904);
    }

    private static void ReadSheets(PackageParts parts, string path, PartXml xml, List<ReadSheet> sheets)
    {
        var references = new Dictionary<string, PartReference>(StringComparer.Ordinal);
        foreach (var reference in parts.References(path))
            references.TryAdd(reference.Id, reference);

        var (taken, read) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        var level = xml.Enter();
        while (xml.NextChild(level))
        {
            var name = xml.Attribute("name");
            if (string.IsNullOrEmpty(name) || name.Length > 255 || !taken.Add(name))
                throw xml.Broken("工作表没有名称或名称重复", "a sheet has no name, or two have the same");
            if (xml.Reference("id") is not { } id || !references.TryGetValue(id, out var reference))
                throw xml.Broken($"找不到工作表“{name}”", $"the sheet '{name}' is missing");
            if (reference.Kind is not "worksheet")
                continue;
            if (!parts.Has(reference.Target))
                throw new RefusalException(Refusals.Missing(reference.Target));
            // A hundred thousand names for one large part would each be work for all of it.
            if (!read.Add(reference.Target))
                throw xml.Broken($"工作表“{name}”与另一张是同一部件", $"the sheet '{name}' and another are the same part");
            sheets.Add(new(name, Visibility(xml.Attribute("state")), reference.Target));
            parts.Budget.Listed(sheets.Count, "工作表数", "sheets", path);
        }
    }

    private static void ReadNames(PackageParts parts, string path, PartXml xml, Dictionary<string, string> names)
    {
        var level = xml.Enter();
        while (xml.NextChild(level))
        {
            var (name, isLocal) = (xml.Attribute("name"), xml.Attribute("localSheetId") is not null);
            var reference = xml.Text(MostReference);
            if (name is not null && !isLocal)
                names[name] = parts.Budget.Keep(reference, path);
            parts.Budget.Listed(names.Count, "名称数", "names", path);
        }
    }

    private static SheetVisibility Visibility(string? state) => state switch
    {
        "hidden" => SheetVisibility.Hidden,
        "veryHidden" => SheetVisibility.VeryHidden,
        _ => SheetVisibility.Visible,
    };
}
