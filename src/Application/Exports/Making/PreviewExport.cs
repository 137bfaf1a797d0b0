using System.Globalization;
using Fadu.Application.Access;
using Fadu.Application.Exports.Requests;
using Fadu.Application.Previews;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;
using Fadu.Workbooks.Previews;

namespace Fadu.Application.Exports.Making;

/// <summary>What a revision, or the draft, would change in a round.</summary>
/// <param name="previews">Where previews come from.</param>
/// <param name="stands">What it says of itself.</param>
internal sealed class PreviewExport(PreviewDesk previews, ExportStands stands) : IExport
{
    public ExportKind Kind => ExportKind.Preview;

    public async Task<Result<ExportPlan>> PrepareAsync(Sight sight, ExportRequest request, CancellationToken ct)
    {
        if (sight.ActAsCoordinator(CommandNotes.None) is { Succeeded: false } denied)
            return denied.Problems.ToArray();

        var found = await previews.FindAsync(sight, request.Round, request.Revision, request.Basis, ct);
        if (found.Value is not { } view)
            return found.Problems.ToArray();
        if (view.Outcome is not { } outcome)
        {
            Problem refusal = new("export.draft_faulty", new("草稿还有错误，不能计算；请先改正列出的错误", "the draft has faults and can't be computed with; mend those listed first"), "revision");
            return new[] { refusal }.Concat(view.Findings.Where(finding => finding.Severity is FindingSeverity.Fault)
                .Select(fault => new Problem(fault.Code, fault.Message, fault.Owner ?? fault.Path))).ToArray();
        }

        var round = sight.Register.Rounds.GetValueOrDefault(request.Round) ?? Round.None;
        var stand = stands.Of(sight, round, new(outcome.Preview.Before, outcome.Basis, outcome.RevisionBefore, outcome.Position), request with { AsOf = null });
        var what = request.Revision is { } number ? string.Create(CultureInfo.InvariantCulture, $"第 {number} 版差异表") : "草稿差异表";
        return new ExportPlan
        {
            FileName = ExportStands.FileNameOf(stand, what, null, "xlsx"),
            MediaType = ExportTypes.Workbook,
            Revision = outcome.RevisionBefore,
            // The hash tells places, bands and vetoes alone; a draft may change more. What it says is in its definition.
            Basis = $"{outcome.Position} {outcome.Hash} {(request.Revision is null ? sight.Register.Position : null)}",
            Write = (output, tell, stop) => PreviewWorkbook.Write(output, new() { Stand = ExportStands.Checked(stand, outcome.Preview.Before), Preview = outcome.Preview, Revision = request.Revision, Findings = view.Findings }, new(tell, stop)),
        };
    }
}
