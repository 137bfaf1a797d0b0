using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Fadu.Formula.Expressions;
using Fadu.Formula.Spreadsheets;
using Fadu.Formula.Values;
using Fadu.TestSupport.Workbooks;

namespace Fadu.Formula.Tests.Spreadsheets;

/// <summary>A sheet of nothing but values and translated formulas, block under block, that LibreOffice computes.</summary>
internal sealed class TranslatedSheet
{
    private readonly List<(int Row, int Column, string Xml)> _cells = [];
    private int _next = 1;

    /// <summary>Adds a formula for units that stand group by group; gives the cells of the results.</summary>
    public IReadOnlyList<(int Row, int Column)>? Add(CheckedFormula formula, IReadOnlyList<IFormulaContext> units, IReadOnlyList<int> groupOf, Func<int, bool> counts)
    {
        var block = new Block(this, formula.Parameters, units, groupOf, counts, _next);
        var results = new List<(int, int)>();
        var column = formula.Parameters.Count + 1;
        for (var unit = 0; unit < units.Count; unit++)
        {
            var translated = formula.ToSpreadsheet(block.For(unit));
            if (translated.Text is null)
                return null;
            _cells.Add((_next + unit, column, $"<f>{Escaped(translated.Text)}</f>"));
            results.Add((_next + unit, column));
        }

        block.FillParts();
        for (var place = 0; place < formula.Parameters.Count; place++)
        {
            for (var unit = 0; unit < units.Count; unit++)
                AddValue(_next + unit, place + 1, units[unit].ValueOf(formula.Parameters[place]));
        }

        _next += units.Count;
        return results;
    }

    /// <summary>What LibreOffice finds in every cell: a number, a truth value, a text, or an error by its name.</summary>
    public IReadOnlyDictionary<(int Row, int Column), object> Compute()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return Read(LibreOffice.Recompute(stream.ToArray()));
    }

    private void AddValue(int row, int column, Value value)
    {
        if (value.IsMissing)
            return;

        _cells.Add((row, column, value.Type switch
        {
            FormulaType.Number => $"<v>{((double)value.Number).ToString("R", CultureInfo.InvariantCulture)}</v>",
            FormulaType.Date => $"<v>{value.Date.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v>",
            FormulaType.Boolean => value.Boolean ? "B<v>1</v>" : "B<v>0</v>",
            _ => $"T<is><t>{Escaped(value.Text)}</t></is>",
        }));
    }

    private void Write(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        Entry("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        Entry("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Entry("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        Entry("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>""");
        var rows = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        foreach (var row in _cells.GroupBy(cell => cell.Row).OrderBy(row => row.Key))
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row.Key}\">");
            foreach (var (_, column, xml) in row.OrderBy(cell => cell.Column))
            {
                var type = xml[0] switch { 'B' => " t=\"b\"", 'T' => " t=\"inlineStr\"", _ => "" };
                rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{Address(row.Key, column)}\"{type}>{xml.TrimStart('B', 'T')}</c>");
            }

            rows.Append("</row>");
        }

        Entry("xl/worksheets/sheet1.xml", rows.Append("</sheetData></worksheet>").ToString());

        void Entry(string name, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    private static Dictionary<(int Row, int Column), object> Read(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var texts = zip.GetEntry("xl/sharedStrings.xml") is { } part ? Load(part).Descendants(main + "si").Select(text => text.Value).ToList() : [];
        return Load(zip.GetEntry("xl/worksheets/sheet1.xml")!).Descendants(main + "c").Where(cell => cell.Element(main + "v") is not null).ToDictionary(
            cell => PlaceOf((string)cell.Attribute("r")!),
            object (cell) => (string?)cell.Attribute("t") switch
            {
                "s" => texts[int.Parse(cell.Element(main + "v")!.Value, CultureInfo.InvariantCulture)],
                "b" => cell.Element(main + "v")!.Value == "1",
                "e" => $"error {cell.Element(main + "v")!.Value}",
                "str" => cell.Element(main + "v")!.Value,
                _ => double.Parse(cell.Element(main + "v")!.Value, CultureInfo.InvariantCulture),
            });

        static XDocument Load(ZipArchiveEntry entry)
        {
            using var stream = entry.Open();
            return XDocument.Load(stream);
        }
    }

    private static (int Row, int Column) PlaceOf(string address)
    {
        var letters = address.TakeWhile(char.IsLetter).ToArray();
        return (int.Parse(address[letters.Length..], CultureInfo.InvariantCulture), letters.Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1));
    }

    private static string Address(int row, int column) => $"{Letters(column)}{row.ToString(CultureInfo.InvariantCulture)}";

    private static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : $"{Letters((column - 1) / 26)}{Letters(((column - 1) % 26) + 1)}";

    private static string Escaped(string text) => new XText(text).ToString();

    // One formula with its values to the left and the parts that need cells of their own to the right.
    private sealed class Block(TranslatedSheet sheet, IReadOnlyList<Parameter> parameters, IReadOnlyList<IFormulaContext> units, IReadOnlyList<int> groupOf, Func<int, bool> counts, int top)
    {
        private readonly List<(FormulaPart Part, bool OfGroup)> _parts = [];
        // Far to the right, so that it is known before the parts are.
        private const int PartColumn = 60;

        public ISheetReferences For(int unit) => new Row(this, unit);

        public void FillParts()
        {
            // Translating a part may ask for further parts.
            for (var place = 0; place < _parts.Count; place++)
            {
                var (part, ofGroup) = _parts[place];
                for (var unit = 0; unit < units.Count; unit++)
                {
                    if (ofGroup && !counts(unit))
                        continue;
                    var translated = ofGroup ? part.ToSnapped(For(unit)) : part.ToSpreadsheet(For(unit));
                    sheet._cells.Add((top + unit, PartColumn + place, $"<f>{Escaped(translated.Text!)}</f>"));
                }
            }
        }

        private int PlaceOf(FormulaPart part, bool ofGroup)
        {
            var place = _parts.IndexOf((part, ofGroup));
            if (place < 0)
                _parts.Add((part, ofGroup));
            return PartColumn + (place < 0 ? _parts.Count - 1 : place);
        }

        private int PlaceOf(Parameter parameter) => parameters.ToList().IndexOf(parameter) + 1;

        private sealed class Row(Block block, int unit) : ISheetReferences
        {
            public string CellOf(Parameter parameter) => Address(block.TopOf(unit), block.PlaceOf(parameter));

            public int DecimalsOf(Parameter parameter) => block.DecimalsOf(parameter);

            public string CellOf(FormulaPart part) => Address(block.TopOf(unit), block.PlaceOf(part, false));

            public string OwnOf(FormulaPart part) => Address(block.TopOf(unit), block.PlaceOf(part, true));

            public string? GroupOf(FormulaPart part)
            {
                var (own, column) = (block.GroupOf(unit), block.PlaceOf(part, true));
                return own.First < 0 ? null : $"{Address(block.TopOf(own.First), column)}:{Address(block.TopOf(own.Last), column)}";
            }
        }

        private int DecimalsOf(Parameter parameter) => units.Select(unit => unit.ValueOf(parameter)).Where(value => !value.IsMissing)
            .Select(value => Numbers.Show(value.Number)).Max(text => text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0 as int?) ?? 0;

        private int TopOf(int unit) => top + unit;

        private (int First, int Last) GroupOf(int unit)
        {
            if (groupOf[unit] < 0)
                return (-1, -1);
            var rows = Enumerable.Range(0, units.Count).Where(row => groupOf[row] == groupOf[unit]).ToList();
            return (rows[0], rows[^1]);
        }
    }
}
