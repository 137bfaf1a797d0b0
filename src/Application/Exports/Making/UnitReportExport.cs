using Fadu.Application.Access;
using Fadu.Application.Exports.Requests;
using Fadu.Application.Gaps;
using Fadu.Application.Plans;
using Fadu.Application.Scores;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Kernel;
using Fadu.Workbooks.UnitReports;

namespace Fadu.Application.Exports.Making;

/// <summary>单位报告, for whoever sees the unit's values; what is withheld elsewhere is withheld in it.</summary>
/// <param name="scores">Where scores come from.</param>
/// <param name="stands">What it says of itself.</param>
internal sealed class UnitReportExport(ScoreDesk scores, ExportStands stands) : IExport
{
    public ExportKind Kind => ExportKind.UnitReport;

    public async Task<Result<ExportPlan>> PrepareAsync(Sight sight, ExportRequest request, CancellationToken ct)
    {
        var found = await scores.UnitAsync(sight, request.Round, request.Unit ?? "", new(request.Basis, request.AsOf, request.Revision), ct);
        if (found.Value is not { ShowsValues: true } unit)
            return found.Succeeded || found.Problems.Any(problem => problem.Code == "round.unit_not_enrolled") ? Unknown(request.Unit) : found.Problems.ToArray();

        var (seen, reading) = (unit.Scores, unit.Scores.Reading);
        if (request.Target is { } wanted && PlanRules.Of(reading.Scores, unit.Row, wanted).ToArray() is [_, ..] refusals)
            return refusals;

        var stand = stands.Of(sight, seen.Round, reading, request with { Group = null });
        var past = await PastAsync(sight, seen.Round.Opening!.PreviousRound, unit.Unit.Code, request, ct);
        return new ExportPlan
        {
            FileName = ExportStands.FileNameOf(stand, "单位报告", unit.Unit.Name, "xlsx"),
            MediaType = ExportTypes.Workbook,
            Revision = reading.Revision,
            Basis = $"{reading.Position} {past?.Position} {sight.Register.Position}",
            Scope = "",
            Write = (output, tell, stop) =>
            {
                var gaps = SeenGaps.Of(unit, stop);
                tell(0.4);
                stop.ThrowIfCancellationRequested();
                var plan = request.Target is { } target ? UnitPlans.Find(unit, target, MoveLimits.None, stop).Value : null;
                tell(0.8);
                UnitReport.Write(output, new()
                {
                    Stand = ExportStands.Checked(stand, reading.Scores),
                    System = reading.Scores.Plan.System,
                    Score = unit.Found!,
                    ShowsRank = unit.ShowsRank,
                    Explainer = unit.Explainer,
                    Gaps = gaps,
                    Plan = plan is null ? null : new(plan.Plan, plan.Withheld),
                    Past = past is null ? [] : [past.Score],
                }, new(null, stop));
            },
        };
    }

    private static Problem Unknown(string? unit) => new("export.unknown_unit", new(
        $"单位“{unit}”没有参加本轮，或你无权查看，请核对编号", $"the unit '{unit}' takes no part in the round, or is not yours to see; check the code"), "unit");

    // What the person may not see of it, or what is not there, is left out.
    private async Task<Past?> PastAsync(Sight sight, string? round, string unit, ExportRequest request, CancellationToken ct)
    {
        if (round is null || (await scores.UnitAsync(sight, round, unit, new(request.Basis, null, null), ct)).Value is not { Found: { } score } past)
            return null;

        var reading = past.Scores.Reading;
        var system = reading.Scores.Plan.System.System;
        return new(new(past.Scores.Round.Opening!.Name, system.Code, system.FullMarks, score, past.ShowsRank), $"{reading.Position}");
    }

    private sealed record Past(PastScore Score, string Position);
}
