using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>The styles of a workbook, each once. The first is the plain one.</summary>
internal sealed class StyleTable
{
    // Styles that are made anew for each cell must not pile up here; there are seldom more than some dozen.
    private const int MostRemembered = 2_000;

    private readonly Dictionary<CellStyle, int> _numbers = new() { [CellStyle.Plain] = 0 };
    private readonly Dictionary<(CellStyle, StyleUse), int> _remembered = new(ByReference.Instance);

    /// <summary>In the order of their numbers.</summary>
    public List<CellStyle> Styles { get; } = [CellStyle.Plain];

    /// <summary>The looks of conditional formats, in the order of their numbers.</summary>
    public List<CellStyle> Differences { get; } = [];

    /// <summary>The number of a style; 0 is plain.</summary>
    public int Number(CellStyle? style, StyleUse use)
    {
        if (style is null)
        {
            if (use is StyleUse.Plain)
                return 0;
            style = CellStyle.Plain;
        }

        if (_remembered.TryGetValue((style, use), out var known))
            return known;
        if (_remembered.Count >= MostRemembered)
            _remembered.Clear();

        var number = Add(For(style, use));
        _remembered.Add((style, use), number);
        return number;
    }

    /// <summary>The number of a look.</summary>
    public int Difference(CellStyle style)
    {
        var place = Differences.IndexOf(style);
        if (place >= 0)
            return place;
        Differences.Add(style);
        return Differences.Count - 1;
    }

    private static CellStyle For(CellStyle style, StyleUse use) => use switch
    {
        StyleUse.Date => style with { NumberFormat = style.NumberFormat ?? "yyyy-mm-dd" },
        StyleUse.Moment => style with { NumberFormat = style.NumberFormat ?? "yyyy-mm-dd hh:mm:ss" },
        StyleUse.Code => style with { NumberFormat = style.NumberFormat ?? "@" },
        StyleUse.Quoted => style with { QuotePrefix = true },
        _ => style,
    };

    private int Add(CellStyle style)
    {
        if (_numbers.TryGetValue(style, out var number))
            return number;
        _numbers.Add(style, Styles.Count);
        Styles.Add(style);
        return Styles.Count - 1;
    }

    // Comparing twenty properties for each cell would cost more than writing it.
    private sealed class ByReference : IEqualityComparer<(CellStyle Style, StyleUse Use)>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals((CellStyle Style, StyleUse Use) x, (CellStyle Style, StyleUse Use) y) => ReferenceEquals(x.Style, y.Style) && x.Use == y.Use;

        public int GetHashCode((CellStyle Style, StyleUse Use) obj) => (System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Style) * 8) + (int)obj.Use;
    }
}
