namespace Fadu.Workbooks.Sheets.Layouts;

/// <summary>A row of a sheet.</summary>
/// <param name="Height">In points; null: as high as its text where the program measures, which Excel and LibreOffice do on opening for rows without a height.</param>
/// <param name="Hidden">Whether it is hidden.</param>
/// <param name="OutlineLevel">How deep it is folded, 0 to 7.</param>
public readonly record struct RowLayout(double? Height = null, bool Hidden = false, int OutlineLevel = 0);
