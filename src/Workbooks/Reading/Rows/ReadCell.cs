using System.Globalization;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Reading.Rows;

/// <summary>A cell as it stands in the file.</summary>
public readonly record struct ReadCell
{
    /// <summary>Where.</summary>
    public required CellPlace Place { get; init; }

    /// <summary>What stands there. A text of no characters is nothing.</summary>
    public CellKind Kind { get; init; }

    /// <summary>The text; of a number its digits, of one that is 0 only since it is too small (1E-320) those of the file; of an error its name (<c>#N/A</c>); of a truth value TRUE or FALSE; empty for nothing.</summary>
    public string Text
    {
        get => field ?? Kind switch
        {
            CellKind.Number or CellKind.Date => Number.ToString(CultureInfo.InvariantCulture),
            CellKind.Truth => IsTrue ? "TRUE" : "FALSE",
            _ => string.Empty,
        };
        init;
    }

    /// <summary>The number, to the 15 significant digits that spreadsheets show; of a date its serial, 1 being 1900-01-01 also where the file counts from 1904; of a truth value 1 or 0.</summary>
    public decimal Number { get; init; }

    /// <summary>The day or moment; null where it is none.</summary>
    public DateTime? Date => Kind is CellKind.Date ? Serial.Moment(Number) : null;

    /// <summary>The formula without the =, where the value is the result of one; a shared one as it stands in the first of its cells. Null: typed in.</summary>
    public string? Formula { get; init; }

    /// <summary>How the number is shown.</summary>
    public CellFormat Format { get => field ?? CellFormat.General; init; }

    /// <summary>Whether the truth value is true.</summary>
    public bool IsTrue => Kind is CellKind.Truth && Number != 0;
}
