using Fadu.Application.Access;
using Fadu.Application.Exports.Requests;
using Fadu.Application.Scores;
using Fadu.Indicators.Gaps;
using Fadu.Kernel;
using Fadu.Workbooks.Reports;
using Fadu.Workbooks.Stands;

namespace Fadu.Application.Exports.Making;

/// <summary>评估报告 of a round, as a Word file.</summary>
/// <param name="scores">Where scores come from.</param>
/// <param name="stands">What it says of itself.</param>
internal sealed class EvaluationReportExport(ScoreDesk scores, ExportStands stands) : IExport
{
    // Finding the gaps takes nearly all of it.
    private const double GapsShare = 0.9;

    private readonly CoordinatorExports _rounds = new(scores);

    public ExportKind Kind => ExportKind.EvaluationReport;

    public async Task<Result<ExportPlan>> PrepareAsync(Sight sight, ExportRequest request, CancellationToken ct)
    {
        var read = await _rounds.ReadAsync(sight, request with { Group = null }, ct);
        if (read.Value is not { } seen)
            return read.Problems.ToArray();

        var (reading, stand) = (seen.Reading, stands.Of(sight, seen.Round, seen.Reading, request with { Group = null }));
        var (all, previous) = (reading.Scores, await PreviousAsync(sight, seen.Round.Opening!.PreviousRound, request, ct));
        var notes = ReportNotes.Read(request.Notes, all.Table.Units);
        if (((Problem[])[.. ReportNotes.OfIssuer(request.Issuer), .. notes.Problems]) is [_, ..] refusals)
            return refusals;

        int[] rows = [.. Enumerable.Range(0, all.Count).Where(row => !all.Table.Units[row].Withdrawn)];
        return new ExportPlan
        {
            FileName = ExportStands.FileNameOf(stand, "评估报告", null, "docx"),
            MediaType = ExportTypes.Document,
            Revision = reading.Revision,
            Basis = string.Join('\0', [$"{reading.Position} {previous?.Reading.Position}", .. request.Notes.Select(note => $"{note.Section}\0{note.Unit}\0{note.Text}")]),
            Write = (output, tell, stop) => EvaluationReport.Write(output, new()
            {
                Stand = ExportStands.Checked(stand, all),
                Scores = all,
                Previous = previous is null ? null : new(previous.Round.Opening!.Name, previous.Reading.Scores),
                Gaps = Steps.Of(rows.Select(row => GapFinder.Find(all, row, seen.Contexts, showsPeers: true, stop)), rows.Length, share => tell(share * GapsShare), stop),
                Notes = notes.Value!,
                Issuer = request.Issuer,
                Day = DateOnly.FromDateTime(WorkbookStand.Clock(stand.ExportedAt)),
                NamesUnits = request.NamesUnits,
            }, stop),
        };
    }

    private async Task<SeenScores?> PreviousAsync(Sight sight, string? round, ExportRequest request, CancellationToken ct) =>
        round is null ? null : (await scores.ReadAsync(sight, round, new(request.Basis, null, null), ct)).Value;
}
