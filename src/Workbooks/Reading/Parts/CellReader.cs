using System.Globalization;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Rows;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>Reads the cells of one sheet.</summary>
internal sealed class CellReader
{
    private readonly PartXml _xml;
    private readonly ReadBudget _budget;
    private readonly ReadSheet _sheet;
    private readonly CellContext _context;
    private readonly CellFormat[] _formats;
    private readonly string[] _texts;
    private readonly Dictionary<string, string> _sharedFormulas = [];
    private readonly string _place;
    private readonly string _style;
    private readonly string _type;
    private readonly string _value;
    private readonly string _formula;
    private readonly string _inline;

    public CellReader(PartXml xml, ReadBudget budget, ReadSheet sheet, CellContext context)
    {
        (_xml, _budget, _sheet, _context) = (xml, budget, sheet, context);
        (_formats, _texts) = ([.. context.Formats], context.Texts as string[] ?? [.. context.Texts]);
        (_place, _style, _type) = (xml.Names.Add("r"), xml.Names.Add("s"), xml.Names.Add("t"));
        (_value, _formula, _inline) = (xml.Names.Add("v"), xml.Names.Add("f"), xml.Names.Add("is"));
    }

    /// <summary>Reads a cell; adds it where something stands in it.</summary>
    /// <returns>Its column.</returns>
    public int Read(int row, int before, List<ReadCell> cells)
    {
        var (column, style, kind) = (before + 1, 0, 'n');
        while (_xml.NextAttribute(out var name))
        {
            if ((object)name == _place)
                column = Column(_xml.ShortValue(), row);
            else if ((object)name == _style)
                style = int.TryParse(_xml.ShortValue(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw _xml.Broken("样式号有误", "a style's number is wrong");
            else if ((object)name == _type)
                kind = Kind(_xml.ShortValue());
        }

        _xml.ToElement();
        if (column <= before)
            throw _xml.Broken("单元格次序有误", "cells are out of order");

        var cell = ReadContent(new(row, column), kind, style < _formats.Length ? _formats[style] : CellFormat.General);
        if (cell.Kind is CellKind.Empty && cell.Formula is null)
            return column;
        if (column > _budget.Limits.MostColumns)
            throw new RefusalException(Refusals.TooLarge("列数", "columns", _budget.Limits.MostColumns, $"{_sheet.Name}!{cell.Place}"));
        cells.Add(cell);
        return column;
    }

    private ReadCell ReadContent(CellPlace place, char kind, CellFormat format)
    {
        var cell = new ReadCell { Place = place };
        string? formula = null;
        var level = _xml.Enter();
        while (_xml.NextChild(level))
        {
            if ((object)_xml.Name == _value)
                cell = ReadValue(place, kind, format);
            else if ((object)_xml.Name == _formula)
                formula = ReadFormula();
            else if ((object)_xml.Name == _inline)
                cell = Text(place, CellString.Read(_xml, _budget.Limits.MostCharacters), format);
        }

        return formula is null ? cell : cell with { Formula = formula };
    }

    private ReadCell ReadValue(CellPlace place, char kind, CellFormat format)
    {
        var text = _xml.Characters(_budget.Limits.MostCharacters * CellString.MostEscaped, out var whole);
        switch (kind)
        {
            case 'n':
                return Number(place, text.Trim(), format);
            case 's':
                return int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number < _texts.Length
                    ? Text(place, _texts[number], format)
                    : throw _xml.Broken("引用了不存在的文字", "a text is missing in the table");
            case 'b':
                return new() { Place = place, Kind = CellKind.Truth, Number = text.Trim() is "1" or "true" ? 1 : 0, Format = format };
            case 'e':
                return new() { Place = place, Kind = CellKind.Error, Text = whole ?? text.ToString(), Format = format };
            case 'd':
                return Day(place, text.Trim(), format);
            default:
                return Text(place, CellString.Unescape(_xml, whole ?? text.ToString(), _budget.Limits.MostCharacters), format);
        }
    }

    private ReadCell Number(CellPlace place, ReadOnlySpan<char> text, CellFormat format)
    {
        if (text.Length == 0)
            return new() { Place = place };
        if (NumberReader.Read(text) is not { } number)
            // 1E+300: no number that anything here could count with.
            return NumberReader.IsNumber(text) ? Text(place, text.ToString(), format) : throw _xml.Broken("数字有误", "a number is wrong");

        // The Macintosh's days are told like the others'.
        var serial = format.IsDate && _context.Is1904 ? number + Serial.Of1904 : number;
        return format.IsDate && Serial.Moment(serial) is not null
            ? new() { Place = place, Kind = CellKind.Date, Number = serial, Format = format }
            : new() { Place = place, Kind = CellKind.Number, Number = number, Format = format, Text = NumberReader.IsLost(number, text) ? text.ToString() : null! };
    }

    private static ReadCell Day(CellPlace place, ReadOnlySpan<char> text, CellFormat format) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment) && Serial.Of(moment) is { } serial
            ? new() { Place = place, Kind = CellKind.Date, Number = serial, Format = format }
            : Text(place, text.ToString(), format);

    private string ReadFormula()
    {
        var (type, group) = (_xml.Attribute("t"), _xml.Attribute("si"));
        var formula = _xml.Text(_budget.Limits.MostCharacters);
        if (type is not "shared" || group is null)
            return formula;
        if (formula.Length == 0)
            return _sharedFormulas.GetValueOrDefault(group, string.Empty);

        _budget.Listed(_sharedFormulas.Count, "共享公式数", "shared formulas", _sheet.Name);
        _sharedFormulas[group] = _budget.Keep(formula, _sheet.Name);
        return formula;
    }

    private int Column(ReadOnlySpan<char> place, int row)
    {
        var letters = 0;
        while (letters < place.Length && char.IsAsciiLetter(place[letters]))
            letters++;
        var column = ColumnName.Number(place[..letters]);
        return column > 0 && int.TryParse(place[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said == row
            ? column
            : throw _xml.Broken("单元格位置有误", "a cell's place is wrong");
    }

    private char Kind(ReadOnlySpan<char> type) => type switch
    {
        "s" => 's',
        "n" => 'n',
        "b" => 'b',
        "e" => 'e',
        "d" => 'd',
        "str" or "inlineStr" => 't',
        _ => throw _xml.Broken("单元格类型有误", "a cell's type is wrong"),
    };

    private static ReadCell Text(CellPlace place, string text, CellFormat format) =>
        text.Length == 0 ? new() { Place = place } : new() { Place = place, Kind = CellKind.Text, Text = text, Format = format };
}
