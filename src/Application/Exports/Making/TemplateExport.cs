using Fadu.Application.Access;
using Fadu.Application.Exports.Requests;
using Fadu.Application.Forms;
using Fadu.Kernel;
using Fadu.Workbooks.FillIn;

namespace Fadu.Application.Exports.Making;

/// <summary>填报表 of a unit, for whoever sees its submission.</summary>
/// <param name="forms">What stands in it.</param>
internal sealed class TemplateExport(FormDesk forms) : IExport
{
    public ExportKind Kind => ExportKind.Template;

    public async Task<Result<ExportPlan>> PrepareAsync(Sight sight, ExportRequest request, CancellationToken ct)
    {
        var found = await forms.ContentAsync(sight, request.Round, request.Unit ?? "", ct);
        if (found.Value is not { } content)
            return found.Problems.ToArray();

        return new ExportPlan
        {
            FileName = ExportStands.FileNameOf(content.Stand, "填报表", content.UnitName, "xlsx"),
            MediaType = ExportTypes.Workbook,
            Revision = content.Stand.Revision,
            Basis = $"{content.Version} {sight.Register.Position} {string.Join(' ', content.Previous.OrderBy(one => one.Key, StringComparer.Ordinal))}",
            Scope = "",
            Write = (output, tell, stop) => FillInWorkbook.Write(output, content, new(tell, stop)),
        };
    }
}
