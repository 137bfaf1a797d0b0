namespace Fadu.Workbooks.Reports.Documents;

/// <summary>A chart of bars: one for each category and series.</summary>
/// <param name="Description">What it shows, in words, for those who do not see it.</param>
/// <param name="IsHorizontal">Whether the bars lie: for long names.</param>
/// <param name="NumberFormat">How the figures are shown, as spreadsheets write it.</param>
/// <param name="Categories">Names, from left to right or from top to bottom; at least one.</param>
/// <param name="Series">At least one; each has a figure for every category.</param>
internal sealed record BarChart(
    string Description, bool IsHorizontal, string NumberFormat, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series);
