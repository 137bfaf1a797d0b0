using Fadu.Application.Exports.Requests;

namespace Fadu.Application.Exports.Making;

/// <summary>Every kind of file that can be made: a new one is a class here and a line below.</summary>
public static class ExportKinds
{
    /// <summary>Makers of all kinds.</summary>
    /// <param name="service">What files are made from.</param>
    /// <param name="clock">Gives moments.</param>
    public static IReadOnlyList<IExport> Of(ReviewService service, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(service);
        var stands = new ExportStands(clock);
        return
        [
            new ScoreExport(service.Scores, stands),
            new GapExport(service.Scores, stands),
            new TemplateExport(service.Forms),
            new UnitReportExport(service.Scores, stands),
            new EvaluationReportExport(service.Scores, stands),
            new PreviewExport(service.Previews, stands),
        ];
    }
}
