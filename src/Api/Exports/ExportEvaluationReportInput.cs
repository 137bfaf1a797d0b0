using Fadu.Api.Requests;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Exports;

/// <summary>Of which scores 评估报告 is wanted.</summary>
internal sealed record ExportEvaluationReportInput(string RoundCode, Basis Basis, int? Revision, DateTimeOffset? AsOf, bool NamesUnits, string? Issuer, IReadOnlyList<ReportNoteInput> ReviewerNotes) : MutationInput;
