using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Marking;

/// <summary>Notes on cells with errors, beside those that people wrote: ours are known by their author, and by how they begin where a program has lost that.</summary>
internal static class MarkedNotes
{
    /// <summary>Who has written them.</summary>
    public const string Author = "填报检查";

    /// <summary>What each begins with.</summary>
    public const string Beginning = "错在哪里：";

    // Of a sheet's shapes the first; each sheet has a block of 1024 of its own.
    private const int FirstShape = 1025;

    private const double LineHeight = 15;

    private static readonly XNamespace V = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace O = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace X = "urn:schemas-microsoft-com:office:excel";

    /// <summary>Takes off those of an earlier time.</summary>
    public static void Clear(WorksheetPart sheet)
    {
        if (sheet.WorksheetCommentsPart?.Comments is not { CommentList: { } list, Authors: { } authors } comments)
            return;
        var ours = authors.Elements<Author>().Select((author, i) => (author.Text, Number: (uint)i)).Where(one => one.Text == Author).Select(one => one.Number).ToHashSet();
        var gone = list.Elements<Comment>().Where(comment => (comment.AuthorId?.Value is { } author && ours.Contains(author)) || comment.InnerText.StartsWith(Beginning, StringComparison.Ordinal)).ToList();
        if (gone is [])
            return;

        var places = gone.Select(comment => CellPlace.Read(comment.Reference?.Value ?? "")).OfType<CellPlace>().ToHashSet();
        foreach (var comment in gone)
            comment.Remove();
        Change(sheet, drawing => drawing.Root!.Elements(V + "shape").Where(shape => PlaceOf(shape) is { } place && places.Contains(place)).Remove());
        if (list.HasChildren)
            comments.Save();
        else
            RemoveAll(sheet);
    }

    /// <summary>Writes notes.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="notes">One for each cell. Where somebody wrote a note, that is kept above.</param>
    public static void Write(WorksheetPart sheet, IReadOnlyList<(CellPlace Place, string Text)> notes)
    {
        if (notes is [])
            return;
        var part = sheet.WorksheetCommentsPart ?? sheet.AddNewPart<WorksheetCommentsPart>();
        var comments = part.Comments ??= new(new Authors(), new CommentList());
        var (authors, list) = (comments.Authors ??= new(), comments.CommentList ??= new());
        authors.Append(new Author(Author));
        var author = (uint)authors.ChildElements.Count - 1;
        var known = list.Elements<Comment>().Where(comment => comment.Reference?.Value is not null).ToDictionary(comment => comment.Reference!.Value!, StringComparer.OrdinalIgnoreCase);
        var drawn = new List<(CellPlace Place, string Text)>();
        foreach (var (place, text) in notes)
        {
            // A cell has one note: the person's own would be lost with ours, so ours is in the list of errors alone.
            if (known.ContainsKey(place.ToString()))
                continue;
            list.Append(new Comment(new CommentText(new Run(new RunProperties(new FontSize { Val = 9 }), TextCells.TextOf(text)))) { Reference = place.ToString(), AuthorId = author });
            drawn.Add((place, text));
        }

        comments.Save();
        Draw(sheet, drawn);
    }

    private static void Draw(WorksheetPart sheet, IReadOnlyList<(CellPlace Place, string Text)> notes)
    {
        if (sheet.VmlDrawingParts.FirstOrDefault() is null)
        {
            var made = sheet.AddNewPart<VmlDrawingPart>();
            using (var stream = made.GetStream(FileMode.Create))
                Empty().Save(stream);
            foreach (var old in sheet.Worksheet!.Elements<LegacyDrawing>().ToList())
                old.Remove();
            sheet.Worksheet.AddChild(new LegacyDrawing { Id = sheet.GetIdOfPart(made) });
        }

        Change(sheet, drawing =>
        {
            var root = drawing.Root!;
            var next = root.Elements(V + "shape").Select(NumberOf).DefaultIfEmpty(FirstShape - 1).Max() + 1;
            foreach (var (place, text) in notes)
                root.Add(Shape(next++, place, text));
        });
    }

    private static void Change(WorksheetPart sheet, Action<XDocument> change)
    {
        if (sheet.VmlDrawingParts.FirstOrDefault() is not { } part)
            return;
        XDocument drawing;
        using (var stream = part.GetStream(FileMode.Open, FileAccess.Read))
            drawing = Load(stream);
        change(drawing);
        using var target = part.GetStream(FileMode.Create, FileAccess.Write);
        drawing.Save(target, SaveOptions.DisableFormatting);
    }

    private static void RemoveAll(WorksheetPart sheet)
    {
        sheet.DeletePart(sheet.WorksheetCommentsPart!);
        if (sheet.VmlDrawingParts.FirstOrDefault() is not { } part)
            return;
        bool isEmpty;
        using (var stream = part.GetStream(FileMode.Open, FileAccess.Read))
            isEmpty = !Load(stream).Root!.Elements(V + "shape").Any();
        if (!isEmpty)
            return;
        var id = sheet.GetIdOfPart(part);
        foreach (var drawing in sheet.Worksheet!.Elements<LegacyDrawing>().Where(one => one.Id?.Value == id).ToList())
            drawing.Remove();
        sheet.DeletePart(part);
    }

    // A person's file may bring its own: entities in it are nobody's drawing.
    private static XDocument Load(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader);
    }

    private static CellPlace? PlaceOf(XElement shape) =>
        shape.Element(X + "ClientData") is { } data && (int?)data.Element(X + "Row") is { } row && (int?)data.Element(X + "Column") is { } column
            ? new(row + 1, column + 1)
            : null;

    private static int NumberOf(XElement shape) =>
        (string?)shape.Attribute("id") is { } id && id.LastIndexOf('s') is >= 0 and var at && int.TryParse(id.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static XDocument Empty() => new(new XElement(
        "xml",
        new XAttribute(XNamespace.Xmlns + "v", V),
        new XAttribute(XNamespace.Xmlns + "o", O),
        new XAttribute(XNamespace.Xmlns + "x", X),
        new XElement(O + "shapelayout", new XAttribute(V + "ext", "edit"), new XElement(O + "idmap", new XAttribute(V + "ext", "edit"), new XAttribute("data", "1"))),
        new XElement(
            V + "shapetype",
            new XAttribute("id", "_x0000_t202"),
            new XAttribute("coordsize", "21600,21600"),
            new XAttribute(O + "spt", "202"),
            new XAttribute("path", "m,l,21600r21600,l21600,xe"),
            new XElement(V + "stroke", new XAttribute("joinstyle", "miter")),
            new XElement(V + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(O + "connecttype", "rect")))));

    private static XElement Shape(int number, CellPlace place, string text)
    {
        var lines = TextWidth.Lines(text, 44);
        var rows = 2 + lines;
        return new(
            V + "shape",
            new XAttribute("id", $"_x0000_s{number}"),
            new XAttribute("type", "#_x0000_t202"),
            new XAttribute("style", string.Create(CultureInfo.InvariantCulture, $"position:absolute;width:240pt;height:{(lines + 1) * LineHeight}pt;visibility:hidden")),
            new XAttribute("fillcolor", "#ffffe1"),
            new XAttribute(O + "insetmode", "auto"),
            new XElement(V + "fill", new XAttribute("color2", "#ffffe1")),
            new XElement(V + "shadow", new XAttribute("on", "t"), new XAttribute("color", "black"), new XAttribute("obscured", "t")),
            new XElement(V + "path", new XAttribute(O + "connecttype", "none")),
            new XElement(V + "textbox", new XAttribute("style", "mso-direction-alt:auto"), new XElement("div", new XAttribute("style", "text-align:left"), "")),
            new XElement(
                X + "ClientData",
                new XAttribute("ObjectType", "Note"),
                new XElement(X + "MoveWithCells"),
                new XElement(X + "SizeWithCells"),
                new XElement(X + "Anchor", string.Create(CultureInfo.InvariantCulture, $"{place.Column}, 15, {Math.Max(0, place.Row - 2)}, 4, {place.Column + 3}, 31, {place.Row - 2 + rows}, 4")),
                new XElement(X + "AutoFill", "False"),
                new XElement(X + "Row", place.Row - 1),
                new XElement(X + "Column", place.Column - 1)));
    }
}
