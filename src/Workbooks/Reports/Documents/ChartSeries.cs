namespace Fadu.Workbooks.Reports.Documents;

/// <summary>One series of a chart.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Figures">By category; null: there is none.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Figures);
