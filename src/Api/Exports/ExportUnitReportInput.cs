using Fadu.Api.Requests;
using Fadu.Api.Scores.Plans;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Exports;

/// <summary>Whose 单位报告 is wanted.</summary>
internal sealed record ExportUnitReportInput(string RoundCode, string UnitCode, Basis Basis, int? Revision, DateTimeOffset? AsOf, PlanTargetInput? Target) : MutationInput;
