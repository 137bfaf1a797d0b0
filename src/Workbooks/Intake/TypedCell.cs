using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Intake;

/// <summary>A cell as a person left it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Kind">What stands in it; of a formula, what it came to.</param>
internal readonly record struct TypedCell(CellPlace Place, CellKind Kind)
{
    /// <summary>The text, or the number, day or error as a text; empty where nothing stands there.</summary>
    public string Text { get; init; } = "";

    /// <summary>The number; null where it is none, or one that no decimal holds.</summary>
    public decimal? Number { get; init; }

    /// <summary>The day and time; null where it is none.</summary>
    public DateTime? Date { get; init; }

    /// <summary>Whether the number is shown as a percentage: 0.95 as 95%.</summary>
    public bool IsPercent { get; init; }

    /// <summary>Whether a formula stands there.</summary>
    public bool IsFormula { get; init; }

    /// <summary>Whether nothing stands there, or blanks only.</summary>
    public bool IsBlank => !IsFormula && (Kind is CellKind.Empty || (Kind is CellKind.Text && string.IsNullOrWhiteSpace(Text)));
}
