namespace Fadu.Workbooks.FillIn;

/// <summary>An indicator or another rule that reads an item.</summary>
/// <param name="Label">Its code, name and marks, as people see them.</param>
/// <param name="Rule">The rule in words; null where none is written.</param>
internal sealed record FillInServing(string Label, string? Rule);
