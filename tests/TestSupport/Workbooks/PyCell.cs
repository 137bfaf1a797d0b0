namespace Fadu.TestSupport.Workbooks;

/// <summary>A cell as openpyxl reads it.</summary>
/// <param name="Place"><c>B3</c>.</param>
/// <param name="Type">openpyxl's type: s text, n number, d date, b truth, f formula, e error.</param>
/// <param name="Value">As text: numbers as Python shows them, dates as ISO 8601, <c>True</c>, <c>=SUM(A1:A3)</c>.</param>
public sealed record PyCell(string Place, string Type, string Value);
