using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Reading.Rows;

/// <summary>A sheet of a workbook that is read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Visibility">Whether it is seen.</param>
/// <param name="Part">Its path in the file.</param>
public sealed record ReadSheet(string Name, SheetVisibility Visibility, string Part);
