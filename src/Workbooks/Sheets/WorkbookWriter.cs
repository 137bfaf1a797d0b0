using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Sheets.Parts;

namespace Fadu.Workbooks.Sheets;

/// <summary>
/// Writes a workbook (.xlsx) sheet by sheet and row by row into a stream. What has been written is not kept, so that memory does not grow with rows;
/// the same calls give the same bytes. Not for several threads.
/// </summary>
public sealed class WorkbookWriter : IDisposable
{
    private readonly WorkbookProperties _properties;
    private readonly Package _package;
    private readonly XmlSink _sink = new();
    private readonly StyleTable _styles = new();
    private readonly List<SheetLayout> _sheets = [];
    private readonly List<DefinedName> _names = [];
    private readonly WritingWatch? _watch;
    private SheetWriter? _open;

    /// <summary>Begins a workbook.</summary>
    /// <param name="output">Where it goes; stays open. Need not be able to seek.</param>
    /// <param name="properties">What it says of itself.</param>
    /// <param name="watch">Hears how far it is; null: nobody does.</param>
    public WorkbookWriter(Stream output, WorkbookProperties properties, WritingWatch? watch = null) =>
        (_properties, _package, _watch) = (properties, new(output, properties.Compression), watch);

    /// <summary>How many texts had more characters than a cell takes; each was cut, and says so.</summary>
    public int CutTexts { get; private set; }

    /// <summary>Begins a sheet; the one before is disposed by then.</summary>
    /// <exception cref="ArgumentException">The name does not fit, or there is such a sheet already.</exception>
    /// <exception cref="InvalidOperationException">The sheet before is still open.</exception>
    public SheetWriter AddSheet(SheetLayout layout)
    {
        if (_open is not null)
            throw new InvalidOperationException("The sheet before is still open; dispose it first.");
        if (SheetNames.Fault(layout.Name) is { } fault)
            throw new ArgumentException($"'{layout.Name}' can't be a sheet's name. {fault}", nameof(layout));
        if (_sheets.Exists(sheet => sheet.Name.Equals(layout.Name, StringComparison.OrdinalIgnoreCase)))
            throw new ArgumentException($"There is a sheet '{layout.Name}' already.", nameof(layout));

        var isShownFirst = layout.Visibility is SheetVisibility.Visible && !_sheets.Exists(sheet => sheet.Visibility is SheetVisibility.Visible);
        _sheets.Add(layout);
        var part = _package.Open($"xl/worksheets/sheet{_sheets.Count}.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
        return _open = new(layout, _sink, part, _styles, isShownFirst, _sheets.Count, _watch, Close);
    }

    /// <summary>Gives a range a name that formulas can use.</summary>
    /// <param name="name">Letters (also Chinese), digits and underscores; not one that looks like a cell.</param>
    /// <param name="reference">As it stands in formulas: <c>'排名'!$A$1:$A$9</c>.</param>
    public void Name(string name, string reference) => _names.Add(new(name, reference, null, IsHidden: false));

    /// <summary>Writes what remains; without it there is no workbook in the stream.</summary>
    /// <exception cref="InvalidOperationException">A sheet is still open, or none is seen.</exception>
    public void Finish()
    {
        if (_open is not null)
            throw new InvalidOperationException("A sheet is still open; dispose it first.");
        if (!_sheets.Exists(sheet => sheet.Visibility is SheetVisibility.Visible))
            throw new InvalidOperationException("A workbook has at least one sheet that is seen.");

        for (var place = 0; place < _sheets.Count; place++)
        {
            if (WorkbookPart.PrintTitles(_sheets[place], place) is { } titles)
                _names.Add(titles);
        }

        const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        _package.Write("xl/styles.xml", Type + "styles+xml", xml => StylesPart.Write(xml, _styles));
        _package.Write("xl/workbook.xml", Type + "sheet.main+xml", xml => WorkbookPart.Write(xml, _sheets, _names, _properties.ComputesOnOpening));
        _package.WriteRelationships("xl/workbook.xml",
            [.. _sheets.Select((_, place) => Relationship.To("worksheet", $"worksheets/sheet{place + 1}.xml")), Relationship.To("styles", "styles.xml")]);
        _package.WriteRelationships(string.Empty, [Relationship.To("officeDocument", "xl/workbook.xml"), .. PropertiesParts.Write(_package, _properties)]);
        _package.WriteContentTypes();
        _package.Dispose();
    }

    /// <summary>Gives back what was borrowed. The stream stays open.</summary>
    public void Dispose()
    {
        _open?.Abandon();
        _package.Dispose();
        _sink.Dispose();
    }

    private void Close(SheetWriter sheet, SheetContent content)
    {
        _open = null;
        CutTexts += sheet.CutTexts;
        var (place, number) = (_sheets.Count - 1, _sheets.Count);
        if (content.Filter is { } filter)
            _names.Add(WorkbookPart.Filter(_sheets[place], place, filter));
        if (content.Notes.Count > 0)
        {
            WritePart($"xl/comments{number}.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml", xml => NotesPart.WriteTexts(xml, _properties.Creator, content.Notes));
            WritePart($"xl/drawings/vmlDrawing{number}.vml", null, xml => NotesPart.WriteBoxes(xml, number, content.Notes));
        }

        _package.WriteRelationships($"xl/worksheets/sheet{number}.xml", content.Relationships);
    }

    private void WritePart(string path, string? contentType, Action<XmlSink> write)
    {
        using var part = _package.Open(path, contentType);
        _sink.Target = part;
        write(_sink);
        _sink.Flush();
    }
}
