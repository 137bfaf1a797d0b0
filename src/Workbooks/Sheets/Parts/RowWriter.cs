using System.Buffers.Text;
using System.Text;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>Writes rows and their cells (ECMA-376, 18.3.1.73 and 18.3.1.4).</summary>
internal sealed class RowWriter(XmlSink xml, StyleTable styles, IReadOnlyList<SheetColumn> columns)
{
    private readonly SortedSet<int> _codeColumns = [];
    private readonly List<ColumnState> _states = [];
    private readonly byte[] _rowDigits = new byte[8];
    private int _rowLength;

    /// <summary>Columns with codes, from 1.</summary>
    public IEnumerable<int> CodeColumns => _codeColumns;

    /// <summary>How many texts were too long.</summary>
    public int CutTexts { get; private set; }

    public void Write(int row, RowLayout layout, ReadOnlySpan<Cell> cells)
    {
        Utf8Formatter.TryFormat(row, _rowDigits, out _rowLength);
        xml.Raw("<row r=\""u8, _rowDigits.AsSpan(0, _rowLength)).Raw("\""u8);
        if (layout.Height is { } height)
            xml.Raw(" ht=\""u8).Number(height).Raw("\" customHeight=\"1\""u8);
        if (layout.Hidden)
            xml.Raw(" hidden=\"1\""u8);
        if (layout.OutlineLevel > 0)
            xml.Raw(" outlineLevel=\""u8).Number(layout.OutlineLevel).Raw("\""u8);
        xml.Raw(">"u8);
        while (_states.Count < cells.Length)
            _states.Add(new(_states.Count + 1, _states.Count < columns.Count ? columns[_states.Count].Style : null));
        for (var place = 0; place < cells.Length; place++)
            Write(_states[place], cells[place]);
        xml.Raw("</row>"u8);
    }

    private void Write(ColumnState column, in Cell cell)
    {
        var number = column.Number(cell.Style ?? column.Style, Use(cell), styles);
        // Nothing in the column's own look is what is there anyway.
        if (cell is { Kind: CellKind.Empty, FormulaText: null } && (number == 0 || cell.Style is null))
            return;

        if (cell.IsCode && !column.HasCodes)
            column.HasCodes = _codeColumns.Add(column.Column);
        xml.Raw(column.Start, _rowDigits.AsSpan(0, _rowLength));
        if (number > 0)
            xml.Number("\" s=\""u8, number, default);
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
                xml.Number("\"><v>"u8, cell.Value, "</v></c>"u8);
                break;
        }
    }

    private void WriteText(string text)
    {
        if (text.Length <= Cell.MostCharacters && CellText.IsPlain(text))
        {
            xml.PlainContent("\" t=\"inlineStr\"><is><t>"u8, text, "</t></is></c>"u8);
            return;
        }

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

    /// <summary>A column while its cells are written: what is the same from row to row is not found again.</summary>
    private sealed class ColumnState(int column, CellStyle? style)
    {
        private CellStyle? _lastStyle;
        private StyleUse _lastUse;
        private int _lastNumber;

        public int Column => column;

        public CellStyle? Style => style;

        /// <summary>The start of a cell, up to the number of its row.</summary>
        public byte[] Start { get; } = Encoding.ASCII.GetBytes($"<c r=\"{ColumnName.Of(column)}");

        public bool HasCodes { get; set; }

        public int Number(CellStyle? wanted, StyleUse use, StyleTable styles)
        {
            if (ReferenceEquals(wanted, _lastStyle) && use == _lastUse)
                return _lastNumber;
            (_lastStyle, _lastUse) = (wanted, use);
            return _lastNumber = styles.Number(wanted, use);
        }
    }
}
