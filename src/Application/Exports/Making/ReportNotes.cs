using Fadu.Application.Exports.Requests;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;
using Fadu.Workbooks.Reports;

namespace Fadu.Application.Exports.Making;

/// <summary>Reads what reviewers wrote for a report: units by their names, all that is wrong at once.</summary>
internal static class ReportNotes
{
    public static Result<IReadOnlyList<ReviewerNote>> Read(IReadOnlyList<ReportNote> notes, IReadOnlyList<TableUnit> units)
    {
        if (notes.Count > ReportNote.Most)
            return new Problem("export.too_many_notes", new($"一份报告最多 {ReportNote.Most} 条评审意见，现有 {notes.Count} 条", $"a report takes at most {ReportNote.Most} notes; here are {notes.Count}"), "reviewerNotes");

        var names = units.Where(unit => !unit.Withdrawn).ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal);
        Problem[] problems = [.. notes.SelectMany((note, i) => Problems(note, i + 1, names))];
        return problems is [] ? notes.Select(note => new ReviewerNote(PartOf(note.Section), note.Unit is { } unit ? names[unit] : null, note.Text)).ToArray() : problems;
    }

    /// <summary>What is wrong with the name of whoever issues the report.</summary>
    public static IEnumerable<Problem> OfIssuer(string? issuer)
    {
        if (issuer is not null && (string.IsNullOrWhiteSpace(issuer) || issuer.Length > ExportRequest.LongestIssuer || issuer.Any(char.IsControl)))
        {
            yield return new("export.issuer", new(
                $"发文机关要写在一行里，1 到 {ExportRequest.LongestIssuer} 字，现有 {issuer.Length} 字；不写则在报告里留空",
                $"the issuer takes one line of 1 to {ExportRequest.LongestIssuer} characters; it has {issuer.Length}; leave it out and the report leaves a place for it"), "issuer");
        }
    }

    private static IEnumerable<Problem> Problems(ReportNote note, int number, Dictionary<string, string> names)
    {
        if (string.IsNullOrWhiteSpace(note.Text) || note.Text.Length > ReportNote.MostCharacters)
        {
            yield return new("export.note_text", new(
                $"第 {number} 条评审意见要有 1 到 {ReportNote.MostCharacters} 字，现有 {note.Text.Length} 字",
                $"note {number} takes 1 to {ReportNote.MostCharacters} characters that can be seen; it has {note.Text.Length}"), "reviewerNotes");
        }

        if (note.Unit is { } unit && !names.ContainsKey(unit))
        {
            yield return new("export.unknown_unit", new(
                $"第 {number} 条评审意见的单位“{unit}”没有参加本轮，请核对编号；整轮的意见不写单位",
                $"the unit '{unit}' of note {number} takes no part in the round; check the code, or leave it out for the round as a whole"), "reviewerNotes");
        }
    }

    private static ReportPart PartOf(ReportSection section) => section switch
    {
        ReportSection.Duties => ReportPart.Duties,
        ReportSection.Measures => ReportPart.Measures,
        ReportSection.Shortfalls => ReportPart.Shortfalls,
        _ => ReportPart.NextSteps,
    };
}
