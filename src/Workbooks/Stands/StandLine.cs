namespace Fadu.Workbooks.Stands;

/// <summary>One line of what a workbook stands on.</summary>
/// <param name="Name">What is told.</param>
/// <param name="Value">What it is.</param>
public sealed record StandLine(string Name, string Value);
