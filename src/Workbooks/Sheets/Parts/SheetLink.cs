using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>A link that stands on a cell.</summary>
/// <param name="Place">The cell.</param>
/// <param name="Address">Outside the file; null: inside.</param>
/// <param name="Location">Inside the file: <c>'排名'!A1</c>; null: outside.</param>
/// <param name="Tip">Words shown on it; null: the target.</param>
internal sealed record SheetLink(CellRange Place, string? Address, string? Location, string? Tip);
