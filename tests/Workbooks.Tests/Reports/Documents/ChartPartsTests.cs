using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Fadu.Indicators.Statistics;
using Fadu.Workbooks.Tests.Rounds;

namespace Fadu.Workbooks.Tests.Reports.Documents;

public sealed class ChartPartsTests
{
    [Fact]
    public void Charts_carry_their_figures_as_they_are_drawn_and_in_a_workbook_inside()
    {
        var (now, before) = (RoundStatistics.Whole(ShippedRound.Of("BWZQ"), 10), RoundStatistics.Whole(ShippedRound.Of("BWZQ", 180, 2), 10));
        using var word = new WordFile(ReportContent.Of("BWZQ"));

        var charts = word.Document.MainDocumentPart!.ChartParts.OrderBy(chart => chart.ChartSpace.Descendants<BarChartSeries>().Count()).ToArray();
        Drawn(charts[0]).ShouldBe([.. now.Bands.Select(band => (decimal)band.Units)]);
        Drawn(charts[1]).ShouldBe([.. FirstLevel(now), .. FirstLevel(before)]);
        Inside(charts[0]).ShouldBe([["类别", "单位数"], .. now.Bands.Select(band => (string[])[band.Band!, $"{band.Units}"])]);
        Inside(charts[1]).ShouldBe([["类别", "本轮得分率", "上一轮得分率"], .. FirstLevel(now).Zip(FirstLevel(before), now.Indicators.Where(one => one.Indicator.Depth == 1))
            .Select(one => (string[])[one.Third.Indicator.Indicator.Name, Invariant(one.First), Invariant(one.Second)])]);

        static decimal[] FirstLevel(ScoreStatistics figures) => [.. figures.Indicators.Where(one => one.Indicator.Depth == 1).Select(one => one.Achievement!.Value)];
        static decimal[] Drawn(ChartPart chart) => [.. chart.ChartSpace.Descendants<NumericPoint>().Select(point => decimal.Parse(point.NumericValue!.Text, CultureInfo.InvariantCulture))];
    }

    private static string[][] Inside(ChartPart chart)
    {
        using var stream = chart.EmbeddedPackagePart!.GetStream();
        using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())];
    }

    private static string Invariant(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
