using Fadu.Application.Access;
using Fadu.Application.Exports.Requests;
using Fadu.Application.Scores;
using Fadu.Indicators.Gaps;
using Fadu.Kernel;
using Fadu.Workbooks.Gaps;

namespace Fadu.Application.Exports.Making;

/// <summary>差距清单 of a round.</summary>
/// <param name="scores">Where scores come from.</param>
/// <param name="stands">What it says of itself.</param>
internal sealed class GapExport(ScoreDesk scores, ExportStands stands) : IExport
{
    // What the list of gaps takes of the whole; the sums that follow are few rows.
    private const double GapsShare = 0.95;

    private readonly CoordinatorExports _rounds = new(scores);

    public ExportKind Kind => ExportKind.Gaps;

    public async Task<Result<ExportPlan>> PrepareAsync(Sight sight, ExportRequest request, CancellationToken ct)
    {
        var read = await _rounds.ReadAsync(sight, request, ct);
        if (read.Value is not { } seen)
            return read.Problems.ToArray();

        var (reading, stand) = (seen.Reading, stands.Of(sight, seen.Round, seen.Reading, request));
        var all = reading.Scores;
        int[] rows = [.. GapWorkbook.Order(all).Where(row => request.Group is null || all.Table.Units[row].Group == request.Group)];
        return new ExportPlan
        {
            FileName = ExportStands.FileNameOf(stand, "差距清单", request.Group, "xlsx"),
            MediaType = ExportTypes.Workbook,
            Revision = reading.Revision,
            Basis = $"{reading.Position}",
            Write = (output, tell, stop) => GapWorkbook.Write(output, new()
            {
                Stand = ExportStands.Checked(stand, all),
                Scores = all,
                Gaps = Steps.Of(rows.Select(row => GapFinder.Find(all, row, seen.Contexts, showsPeers: true, stop)), rows.Length, share => tell(share * GapsShare), stop),
            }, new(null, stop)),
        };
    }
}
