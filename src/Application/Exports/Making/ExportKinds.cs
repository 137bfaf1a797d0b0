using Fadu.Application.Exports.Requests;
using Fadu.Application.Forms;
using Fadu.Application.Previews;
using Fadu.Application.Scores;

namespace Fadu.Application.Exports.Making;

/// <summary>Every kind of file that can be made: a new one is a class here and a line below.</summary>
internal static class ExportKinds
{
    /// <summary>Makers of all kinds.</summary>
    /// <param name="scores">Where scores come from.</param>
    /// <param name="previews">Where previews come from.</param>
    /// <param name="forms">What stands in units' workbooks.</param>
    /// <param name="bulk">What stands in workbooks of all units.</param>
    /// <param name="clock">Gives moments.</param>
    public static IReadOnlyList<IExport> Of(ScoreDesk scores, PreviewDesk previews, FormDesk forms, BulkFormDesk bulk, TimeProvider clock)
    {
        var stands = new ExportStands(clock);
        return
        [
            new ScoreExport(scores, stands),
            new GapExport(scores, stands),
            new TemplateExport(forms),
            new BulkTemplateExport(bulk),
            new UnitReportExport(scores, stands),
            new EvaluationReportExport(scores, stands),
            new PreviewExport(previews, stands),
        ];
    }
}
