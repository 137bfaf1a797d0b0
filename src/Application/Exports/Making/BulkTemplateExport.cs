using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Exports.Requests;
using Fadu.Application.Forms;
using Fadu.Kernel;
using Fadu.Workbooks.Bulk;
using BulkChannel = Fadu.Workbooks.Bulk.BulkChannel;

namespace Fadu.Application.Exports.Making;

/// <summary>批量填报表 of a round, for reporters of many units, and for coordinators what registers and surveys say.</summary>
/// <param name="forms">What stands in it.</param>
internal sealed class BulkTemplateExport(BulkFormDesk forms) : IExport
{
    public ExportKind Kind => ExportKind.BulkTemplate;

    public async Task<Result<ExportPlan>> PrepareAsync(Sight sight, ExportRequest request, CancellationToken ct)
    {
        var found = await forms.ContentAsync(sight, request.Round, Of(request.Channel ?? (sight.Viewer.Has(Role.Coordinator) ? Requests.BulkChannel.Supplied : Requests.BulkChannel.Reported)), request.WithValues, request.Group, ct);
        if (found.Value is not { } content)
            return found.Problems.ToArray();

        if (!content.Units.Any())
        {
            return new Problem("export.no_units", new(
                "没有可以填的单位：填报数据项要是本单位的填报员，组别要是本轮有的",
                "there is no unit to fill in: what units report is for their reporters, and a group has to be one of the round"), null);
        }

        return new ExportPlan
        {
            FileName = ExportStands.FileNameOf(content.Stand, "批量填报表", request.Group, "xlsx"),
            MediaType = ExportTypes.Workbook,
            Revision = content.Stand.Revision,
            // Those of units and rounds, and where values are shown, those of submissions.
            Basis = $"{sight.Register.Position} {content.Stand.Position}",
            // Which units a reporter has may change without its grants.
            Scope = content.Channel is BulkChannel.Reported ? ExportKeys.Hash(content.Units.Select(unit => unit.Code)) : null,
            Write = (output, tell, stop) => BulkWorkbook.Write(output, content, new(tell, stop)),
        };
    }

    private static BulkChannel Of(Requests.BulkChannel channel) => channel switch
    {
        Requests.BulkChannel.Reported => BulkChannel.Reported,
        Requests.BulkChannel.Supplied => BulkChannel.Supplied,
        _ => BulkChannel.Attributes,
    };
}
