using Fadu.Application.Access;
using Fadu.Application.Exports.Requests;
using Fadu.Application.Scores;
using Fadu.Kernel;
using Fadu.Workbooks.Scores;

namespace Fadu.Application.Exports.Making;

/// <summary>评分汇总表 of a round.</summary>
/// <param name="scores">Where scores come from.</param>
/// <param name="stands">What it says of itself.</param>
internal sealed class ScoreExport(ScoreDesk scores, ExportStands stands) : IExport
{
    private readonly CoordinatorExports _rounds = new(scores);

    public ExportKind Kind => ExportKind.Scores;

    public async Task<Result<ExportPlan>> PrepareAsync(Sight sight, ExportRequest request, CancellationToken ct)
    {
        var read = await _rounds.ReadAsync(sight, request, ct);
        if (read.Value is not { } seen)
            return read.Problems.ToArray();

        var (reading, stand) = (seen.Reading, stands.Of(sight, seen.Round, seen.Reading, request));
        int[]? rows = request.Group is not { } group ? null
            : [.. Enumerable.Range(0, reading.Scores.Count).Where(row => reading.Scores.Table.Units[row].Group == group)];
        var content = new ScoreWorkbookContent(stand, reading.Scores, rows);
        return ScoreWorkbook.Refusal(content) is { } refusal ? refusal : new ExportPlan
        {
            FileName = ExportStands.FileNameOf(stand, "评分汇总表", request.Group, "xlsx"),
            MediaType = ExportTypes.Workbook,
            Revision = reading.Revision,
            Basis = $"{reading.Position}",
            Write = (output, tell, stop) => ScoreWorkbook.Write(output, content with { Stand = ExportStands.Checked(stand, reading.Scores) }, new(tell, stop)),
        };
    }
}
