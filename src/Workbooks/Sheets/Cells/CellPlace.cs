namespace Fadu.Workbooks.Sheets.Cells;

/// <summary>The place of a cell in its sheet.</summary>
/// <param name="Row">Counted from 1, to 1,048,576.</param>
/// <param name="Column">Counted from 1, to 16,384.</param>
public readonly record struct CellPlace(int Row, int Column) : IComparable<CellPlace>
{
    /// <summary>The most rows of a sheet.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>As it stands in formulas that are not copied: <c>$B$3</c>.</summary>
    public string Fixed => $"${ColumnName.Of(Column)}${Row}";

    /// <summary>Reads <c>B3</c> or <c>$B$3</c>.</summary>
    /// <returns>Null where the text names no place.</returns>
    public static CellPlace? Read(ReadOnlySpan<char> text)
    {
        text = text.TrimStart('$');
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
            letters++;

        var digits = text[letters..];
        digits = digits is ['$', ..] ? digits[1..] : digits;
        var column = ColumnName.Number(text[..letters]);
        return column > 0 && Digits(digits) is > 0 and <= MostRows and var row ? new(row, column) : null;
    }

    /// <summary>By rows, then by columns.</summary>
    public int CompareTo(CellPlace other) => (Row, Column).CompareTo((other.Row, other.Column));

    /// <summary>Whether it comes before, by rows.</summary>
    public static bool operator <(CellPlace left, CellPlace right) => left.CompareTo(right) < 0;

    /// <summary>Whether it comes after, by rows.</summary>
    public static bool operator >(CellPlace left, CellPlace right) => left.CompareTo(right) > 0;

    /// <summary>Whether it is the same or comes before, by rows.</summary>
    public static bool operator <=(CellPlace left, CellPlace right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it is the same or comes after, by rows.</summary>
    public static bool operator >=(CellPlace left, CellPlace right) => left.CompareTo(right) >= 0;

    /// <summary><c>B3</c>.</summary>
    public override string ToString() => $"{ColumnName.Of(Column)}{Row}";

    // Not int.Parse: it would let signs and spaces through.
    private static int Digits(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 7)
            return 0;

        var number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
                return 0;
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
