namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>A name that formulas can use.</summary>
/// <param name="Name">The name.</param>
/// <param name="Reference">What it stands for, as it stands in formulas.</param>
/// <param name="Sheet">Place of the sheet that it belongs to, from 0; null: the workbook.</param>
/// <param name="IsHidden">Whether the program does not list it.</param>
internal sealed record DefinedName(string Name, string Reference, int? Sheet, bool IsHidden);
