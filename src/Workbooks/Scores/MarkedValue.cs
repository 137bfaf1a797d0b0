namespace Fadu.Workbooks.Scores;

/// <summary>Something that is written as a value, since no formula of a spreadsheet computes it.</summary>
/// <param name="Name">Which indicator, condition or figure.</param>
/// <param name="Reason">Why.</param>
internal sealed record MarkedValue(string Name, string Reason);
