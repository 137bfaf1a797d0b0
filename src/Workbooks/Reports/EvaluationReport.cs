using Fadu.Workbooks.Reports.Documents;

namespace Fadu.Workbooks.Reports;

/// <summary>Writes the evaluation report (评估报告) of a round as a Word file, laid out as official documents are.</summary>
/// <remarks>
/// Four parts: duties of those in charge, measures and results, shortfalls and causes, next steps. Its sentences say what the figures say and
/// nothing else; where there are no figures, that. What reviewers wrote follows the figures of its part, marked as theirs.
/// </remarks>
public static class EvaluationReport
{
    /// <summary>Writes it.</summary>
    /// <param name="output">Takes the whole file; need not be read or sought in, stays open.</param>
    /// <param name="content">What it is made from.</param>
    /// <param name="stop">Ends it.</param>
    public static void Write(Stream output, EvaluationReportContent content, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(content);
        var figures = new ReportFigures(content);
        DocumentWriter.Write(
            output,
            content.Stand.Properties(figures.Title),
            [
                .. ReportFrame.Opening(figures),
                .. DutiesPart.Of(figures),
                .. MeasuresPart.Of(figures),
                .. ShortfallsPart.Of(figures),
                .. NextStepsPart.Of(figures),
                .. ReportFrame.Closing(figures),
                .. ReportAnnexes.Of(figures),
            ],
            stop);
    }
}
