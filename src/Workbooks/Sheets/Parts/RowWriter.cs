using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>Writes rows and their cells (ECMA-376, 18.3.1.73 and 18.3.1.4).</summary>
internal sealed class RowWriter(XmlSink xml, StyleTable styles, IReadOnlyList<SheetColumn> columns)
{
    private readonly SortedSet<int> _codeColumns = [];

    /// <summary>Columns with codes, from 1.</summary>
    public IEnumerable<int> CodeColumns => _codeColumns;

    /// <summary>How many texts were too long.</summary>
    public int CutTexts { get; private set; }

    public void Write(int row, RowLayout layout, ReadOnlySpan<Cell> cells)
    {
        xml.Raw("<row r=\""u8).Number(row).Raw("\""u8);
        if (layout.Height is { } height)
            xml.Raw(" ht=\""u8).Number(height).Raw("\" customHeight=\"1\""u8);
        if (layout.Hidden)
            xml.Raw(" hidden=\"1\""u8);
        if (layout.OutlineLevel > 0)
            xml.Raw(" outlineLevel=\""u8).Number(layout.OutlineLevel).Raw("\""u8);
        xml.Raw(">"u8);
        for (var place = 0; place < cells.Length; place++)
            Write(row, place, cells[place]);
        xml.Raw("</row>"u8);
    }

    private void Write(int row, int place, in Cell cell)
    {
        var style = cell.Style ?? (place < columns.Count ? columns[place].Style : null);
        var number = styles.Number(style, Use(cell));
        // Nothing in the column's own look is what is there anyway.
        if (cell is { Kind: CellKind.Empty, FormulaText: null } && (number == 0 || cell.Style is null))
            return;

        if (cell.IsCode)
            _codeColumns.Add(place + 1);
        xml.Raw("<c r=\""u8).Column(place + 1).Number(row);
        if (number > 0)
            xml.Raw("\" s=\""u8).Number(number);
        if (cell.FormulaText is { } formula)
            WriteFormula(formula, cell);
        else
            WriteValue(cell);
    }

    private void WriteValue(in Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Empty:
                xml.Raw("\"/>"u8);
                break;
            case CellKind.Text:
                WriteText(cell.Content!);
                break;
            case CellKind.Truth:
                xml.Raw(cell.Value == 0 ? "\" t=\"b\"><v>0</v></c>"u8 : "\" t=\"b\"><v>1</v></c>"u8);
                break;
            case CellKind.Error:
                xml.Raw("\" t=\"e\"><v>"u8).Text(cell.Content).Raw("</v></c>"u8);
                break;
            default:
                xml.Raw("\"><v>"u8).Number(cell.Value).Raw("</v></c>"u8);
                break;
        }
    }

    private void WriteText(string text)
    {
        xml.Raw(CellText.KeepsSpace(text) ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8 : "\" t=\"inlineStr\"><is><t>"u8);
        if (text.Length <= Cell.MostCharacters)
            xml.CellContent(text);
        else
            WriteCut(text);
        xml.Raw("</t></is></c>"u8);
    }

    private void WriteCut(string text)
    {
        CutTexts++;
        var remark = $"……（原文共 {text.Length} 字，单元格最多 {Cell.MostCharacters} 字，以下从略）";
        var kept = Cell.MostCharacters - remark.Length;
        xml.CellContent(text.AsSpan(0, char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept)).CellContent(remark);
    }

    private void WriteFormula(string formula, in Cell cell)
    {
        xml.Raw(cell.Kind switch
        {
            CellKind.Text => "\" t=\"str\"><f>"u8,
            CellKind.Truth => "\" t=\"b\"><f>"u8,
            _ => "\"><f>"u8,
        }).Text(formula);
        switch (cell.Kind)
        {
            case CellKind.Empty:
                xml.Raw("</f></c>"u8);
                break;
            case CellKind.Text:
                xml.Raw("</f><v>"u8).CellContent(cell.Content).Raw("</v></c>"u8);
                break;
            default:
                xml.Raw("</f><v>"u8).Number(cell.Value).Raw("</v></c>"u8);
                break;
        }
    }

    private static StyleUse Use(in Cell cell) => cell.Kind switch
    {
        CellKind.Date => cell.Content!.Length > 10 ? StyleUse.Moment : StyleUse.Date,
        CellKind.Text when cell.IsCode => StyleUse.Code,
        CellKind.Text when cell.FormulaText is null && CellText.LooksLikeFormula(cell.Content) => StyleUse.Quoted,
        _ => StyleUse.Plain,
    };
}
