using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Fadu.Workbooks.Intake;

namespace Fadu.Workbooks.Marking;

/// <summary>The styles of a workbook that is being changed: each that is needed is made of the one that a cell has, with another color behind.</summary>
internal sealed class MarkedStyles
{
    private const string Opaque = "FF";

    // An opacity that no program writes of its own: LibreOffice puts a color of its own choice behind solid fills.
    private const string Noted = "01";

    private readonly Stylesheet _sheet;
    private readonly CountedList _formats;
    private readonly CountedList _fills;
    private readonly CountedList _fonts;
    private readonly Dictionary<uint, uint> _marked = [];
    private readonly Dictionary<uint, uint> _cleared = [];

    public MarkedStyles(WorkbookPart book)
    {
        var part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>();
        _sheet = part.Stylesheet ??= new();
        _fonts = new(_sheet.Fonts ??= new(new Font()));
        _fills = new(_sheet.Fills ??= new(Pattern(PatternValues.None), Pattern(PatternValues.Gray125)));
        _sheet.Borders ??= new(new Border());
        _sheet.CellStyleFormats ??= new(new CellFormat());
        _formats = new(_sheet.CellFormats ??= new(new CellFormat()));
    }

    /// <summary>Writes what was added.</summary>
    public void Save()
    {
        _sheet.CellFormats!.Count = _formats.Count;
        _sheet.Fills!.Count = _fills.Count;
        _sheet.Fonts!.Count = _fonts.Count;
        _sheet.Save();
    }

    /// <summary>The style of a cell that is turned red.</summary>
    public uint Marked(uint style)
    {
        if (!_marked.TryGetValue(style, out var marked))
        {
            // What was behind is noted where nobody sees it: solid fills show no background color.
            var fill = Solid(InputStyles.ErrorFill, FillOf(FormatAt(style)) is { PatternFill: { PatternType.Value: var pattern, ForegroundColor.Rgb.Value: { } before } } && pattern == PatternValues.Solid ? before : null);
            _marked.Add(style, marked = With(style, fill));
        }

        return marked;
    }

    /// <summary>The style of a cell without the red of an earlier time.</summary>
    public uint Cleared(uint style)
    {
        if (!_cleared.TryGetValue(style, out var cleared))
        {
            cleared = FillOf(FormatAt(style)) is { PatternFill: { ForegroundColor.Rgb.Value: Opaque + InputStyles.ErrorFill } red }
                ? With(style, Solid(red.BackgroundColor?.Rgb?.Value is { Length: 8 } before && before.StartsWith(Noted, StringComparison.Ordinal) ? before[^6..] : DefaultFill(FormatAt(style)), null))
                : style;
            _cleared.Add(style, cleared);
        }

        return cleared;
    }

    /// <summary>A style of our own.</summary>
    public uint Add(bool bold = false, double size = 11, string? fill = null, string? color = null, bool wraps = false)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        if (color is not null && fill is null)
            font.Append(new Underline());
        font.Append(new FontSize { Val = size });
        if (color is not null)
            font.Append(new Color { Rgb = Opaque + color });
        return _formats.Add(new CellFormat(new Alignment { WrapText = wraps, Vertical = VerticalAlignmentValues.Top })
        {
            FontId = _fonts.Add(font),
            FillId = fill is null ? 0 : _fills.Add(Solid(fill, null)),
            BorderId = 0,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = fill is not null,
            ApplyAlignment = true,
        });
    }

    // Where a program has not kept what was behind: as the form is handed out.
    private static string DefaultFill(CellFormat format) => format.Protection?.Locked?.Value is false ? InputStyles.InputFill : InputStyles.FixedFill;

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string color, string? background) => new(new PatternFill
    {
        PatternType = PatternValues.Solid,
        ForegroundColor = new() { Rgb = Opaque + color },
        BackgroundColor = background is null ? new() { Indexed = 64 } : new() { Rgb = Noted + background[^6..] },
    });

    private CellFormat FormatAt(uint style) => _formats.At(style) as CellFormat ?? throw new InvalidDataException("A cell's style is none.");

    private Fill? FillOf(CellFormat format) => format.FillId?.Value is { } fill ? _fills.At(fill) as Fill : null;

    private uint With(uint style, Fill fill)
    {
        var format = (CellFormat)FormatAt(style).CloneNode(deep: true);
        format.FillId = _fills.Add(fill);
        format.ApplyFill = true;
        return _formats.Add(format);
    }

    /// <summary>The children of an element by number. The element itself walks through all of them for each, and a file may have a hundred thousand.</summary>
    private sealed class CountedList(OpenXmlCompositeElement parent)
    {
        private readonly List<OpenXmlElement> _all = [.. parent.ChildElements];

        public uint Count => (uint)_all.Count;

        /// <summary>Null where there are not so many.</summary>
        public OpenXmlElement? At(uint number) => number < Count ? _all[(int)number] : null;

        /// <summary>Adds one; returns its number.</summary>
        public uint Add(OpenXmlElement one)
        {
            parent.Append(one);
            _all.Add(one);
            return Count - 1;
        }
    }
}
