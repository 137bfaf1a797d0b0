using Fadu.Application.Exports.Requests;

namespace Fadu.Api.Exports;

/// <summary>What reviewers wrote for a report.</summary>
internal sealed record ReportNoteInput(ReportSection Section, string? UnitCode, string Text);
