using System.Globalization;
using System.Xml;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Marking;

/// <summary>Copies the rows of a sheet one by one: marks of an earlier time are taken off, cells with errors are marked, made where there are none, and their rows shown.</summary>
/// <param name="styles">Styles of the workbook.</param>
/// <param name="places">Cells to be marked, each once, from above and from the left.</param>
internal sealed class MarkedRows(MarkedStyles styles, IReadOnlyList<CellPlace> places)
{
    private int _next;
    private int _row;

    /// <summary>Copies them.</summary>
    /// <param name="from">A sheet from its beginning.</param>
    /// <param name="to">Inside the element that holds the rows.</param>
    /// <exception cref="InvalidDataException">Cells have to be marked, and rows or cells do not say where they stand.</exception>
    public void Copy(XmlReader from, XmlWriter to)
    {
        if (GoToRows(from) && !from.IsEmptyElement)
        {
            from.Read();
            while (from.NodeType is not XmlNodeType.EndElement)
            {
                if (PlainXml.IsElement(from, "row"))
                    CopyRow(from, to);
                else
                    PlainXml.CopyNode(from, to);
            }
        }

        AddRows(to, int.MaxValue);
    }

    private static bool GoToRows(XmlReader sheet)
    {
        sheet.MoveToContent();
        sheet.Read();
        while (!sheet.EOF && !(PlainXml.IsElement(sheet, "sheetData") && sheet.Depth is 1))
        {
            if (sheet.NodeType is XmlNodeType.Element)
                sheet.Skip();
            else
                sheet.Read();
        }

        return !sheet.EOF;
    }

    private void CopyRow(XmlReader from, XmlWriter to)
    {
        var row = int.TryParse(from.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : places is [] ? _row + 1 : throw new InvalidDataException("The rows of the sheet do not say where they stand.");
        AddRows(to, row);
        Go(row);
        var isMarked = _next < places.Count && places[_next].Row == row;
        PlainXml.StartElement(from, to, name => isMarked && (name is "hidden" or "spans"));
        if (!from.IsEmptyElement)
        {
            from.Read();
            while (from.NodeType is not XmlNodeType.EndElement)
            {
                if (PlainXml.IsElement(from, "c"))
                    CopyCell(from, to, isMarked);
                else
                    PlainXml.CopyNode(from, to);
            }
        }

        from.Read();
        AddCells(to, ColumnName.Most + 1);
        to.WriteEndElement();
    }

    private void CopyCell(XmlReader from, XmlWriter to, bool isMarked)
    {
        var mark = false;
        if (isMarked)
        {
            var place = CellPlace.Read(from.GetAttribute("r")) ?? throw new InvalidDataException("The cells of the sheet do not say where they stand.");
            AddCells(to, place.Column);
            mark = _next < places.Count && places[_next] == place;
            _next += mark ? 1 : 0;
        }

        var style = uint.TryParse(from.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? styles.Cleared(number) : (uint?)null;
        style = mark ? styles.Marked(style ?? 0) : style;
        PlainXml.StartElement(from, to, static name => name is "s");
        if (style is { } used)
            to.WriteAttributeString("s", used.ToString(CultureInfo.InvariantCulture));
        PlainXml.CopyInside(from, to, () => PlainXml.CopyNode(from, to));
    }

    private void AddRows(XmlWriter to, int before)
    {
        while (_next < places.Count && places[_next].Row < before)
        {
            Go(places[_next].Row);
            to.WriteStartElement("row", PlainXml.Space);
            to.WriteAttributeString("r", _row.ToString(CultureInfo.InvariantCulture));
            AddCells(to, ColumnName.Most + 1);
            to.WriteEndElement();
        }
    }

    private void Go(int row) => _row = row > _row || places is [] ? row : throw new InvalidDataException("The rows of the sheet are not in their order.");

    private void AddCells(XmlWriter to, int before)
    {
        while (_next < places.Count && places[_next] is var place && place.Row == _row && place.Column < before)
        {
            to.WriteStartElement("c", PlainXml.Space);
            to.WriteAttributeString("r", place.ToString());
            to.WriteAttributeString("s", styles.Marked(0).ToString(CultureInfo.InvariantCulture));
            to.WriteEndElement();
            _next++;
        }
    }
}
