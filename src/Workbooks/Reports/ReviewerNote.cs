namespace Fadu.Workbooks.Reports;

/// <summary>What reviewers wrote for the report; it is printed as it was written.</summary>
/// <param name="Part">Where it belongs.</param>
/// <param name="Unit">Name of the unit that it is about; null: the round as a whole.</param>
/// <param name="Text">The words; line breaks make paragraphs, blank ones are left out.</param>
public sealed record ReviewerNote(ReportPart Part, string? Unit, string Text);
