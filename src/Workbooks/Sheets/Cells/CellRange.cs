namespace Fadu.Workbooks.Sheets.Cells;

/// <summary>A rectangle of cells.</summary>
/// <param name="First">Its upper left cell.</param>
/// <param name="Last">Its lower right cell; not above and not left of the first.</param>
public readonly record struct CellRange(CellPlace First, CellPlace Last)
{
    /// <summary>A rectangle by its sides, all counted from 1.</summary>
    public CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn)
        : this(new(firstRow, firstColumn), new(lastRow, lastColumn))
    {
    }

    /// <summary>One cell.</summary>
    public CellRange(CellPlace place)
        : this(place, place)
    {
    }

    /// <summary>How many cells it has.</summary>
    public long Count => (long)(Last.Row - First.Row + 1) * (Last.Column - First.Column + 1);

    /// <summary>As it stands in formulas that are not copied: <c>$A$1:$B$3</c>.</summary>
    public string Fixed => $"{First.Fixed}:{Last.Fixed}";

    /// <summary>Reads <c>A1:B3</c>, or one cell.</summary>
    /// <returns>Null where the text names no rectangle.</returns>
    public static CellRange? Read(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon < 0
            ? CellPlace.Read(text) is { } single ? new(single) : null
            : CellPlace.Read(text[..colon]) is { } first && CellPlace.Read(text[(colon + 1)..]) is { } last
                && first.Row <= last.Row && first.Column <= last.Column
                    ? new(first, last)
                    : null;
    }

    /// <summary>Whether the cell is one of it.</summary>
    public bool Contains(CellPlace place) =>
        place.Row >= First.Row && place.Row <= Last.Row && place.Column >= First.Column && place.Column <= Last.Column;

    /// <summary>Whether they have a cell in common.</summary>
    public bool Overlaps(CellRange other) =>
        First.Row <= other.Last.Row && other.First.Row <= Last.Row && First.Column <= other.Last.Column && other.First.Column <= Last.Column;

    /// <summary><c>A1:B3</c>; <c>A1</c> for one cell.</summary>
    public override string ToString() => First == Last ? First.ToString() : $"{First}:{Last}";
}
