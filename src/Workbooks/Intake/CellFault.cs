using Fadu.Kernel;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Intake;

/// <summary>A fault of a cell, wherever it stands.</summary>
/// <param name="Code">As of <see cref="SheetFault"/>.</param>
/// <param name="Cause">What is wrong.</param>
/// <param name="Cure">What to write or do; null where the cause says it.</param>
internal sealed record CellFault(string Code, Text Cause, Text? Cure)
{
    public SheetFault At(string sheet, CellPlace place, string? item) => new(sheet, place, Code, Cause, Cure) { Item = item };
}
