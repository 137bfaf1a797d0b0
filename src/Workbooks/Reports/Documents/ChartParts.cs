using System.Globalization;
using System.Xml.Linq;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Sheets.Parts;

namespace Fadu.Workbooks.Reports.Documents;

/// <summary>The charts of a document: drawn by whoever opens it, with the figures in a workbook inside, so that they can be edited there.</summary>
internal static class ChartParts
{
    private static readonly XNamespace _c = OfficialNames.Chart;
    private static readonly XNamespace _a = OfficialNames.Drawing;
    private static readonly XNamespace _r = OfficialNames.Relations;

    // Told apart in print too: dark and light.
    private static readonly string[] _colors = ["1F4E79", "9DB7D5", "7F7F7F", "BFBFBF"];

    /// <summary>Where a chart stands, seen from the text.</summary>
    /// <param name="number">Counted from 1.</param>
    public static string PathOf(int number) => $"charts/chart{number}.xml";

    /// <summary>Writes one.</summary>
    /// <param name="package">The document's.</param>
    /// <param name="chart">What it shows.</param>
    /// <param name="number">Counted from 1.</param>
    /// <param name="properties">Those of the document.</param>
    public static void Write(Package package, BarChart chart, int number, WorkbookProperties properties)
    {
        package.Write($"word/{PathOf(number)}", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", Space(chart).WriteTo);
        var figures = $"embeddings/Microsoft_Excel_Sheet{number}.xlsx";
        package.WriteRelationships($"word/{PathOf(number)}", [Relationship.To("package", $"../{figures}")]);
        using var part = package.Open($"word/{figures}", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        ChartFigures.Write(part, chart, properties);
    }

    private static XElement Space(BarChart chart) => new(
        _c + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", _c.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "a", _a.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "r", _r.NamespaceName),
        Of("date1904", "0"),
        Of("roundedCorners", "0"),
        new XElement(
            _c + "chart",
            Of("autoTitleDeleted", "1"),
            new XElement(_c + "plotArea", new XElement(_c + "layout"), Bars(chart), CategoryAxis(chart), ValueAxis(chart)),
            chart.Series.Count > 1 ? new XElement(_c + "legend", Of("legendPos", "b"), Of("overlay", "0")) : null,
            Of("plotVisOnly", "1"),
            Of("dispBlanksAs", "gap")),
        Letters(1050),
        new XElement(_c + "externalData", new XAttribute(_r + "id", Relationship.Id(0)), Of("autoUpdate", "0")));

    private static XElement Bars(BarChart chart) => new(
        _c + "barChart",
        Of("barDir", chart.IsHorizontal ? "bar" : "col"),
        Of("grouping", "clustered"),
        Of("varyColors", "0"),
        chart.Series.Select((series, place) => Series(chart, series, place)),
        Of("gapWidth", "60"),
        Of("axId", "1001"),
        Of("axId", "1002"));

    private static XElement Series(BarChart chart, ChartSeries series, int place) => new(
        _c + "ser",
        Of("idx", Text(place)),
        Of("order", Text(place)),
        new XElement(_c + "tx", new XElement(_c + "strRef", new XElement(_c + "f", ChartFigures.NameOf(place)), Texts([series.Name]))),
        new XElement(_c + "spPr", new XElement(_a + "solidFill", new XElement(_a + "srgbClr", new XAttribute("val", _colors[place % _colors.Length])))),
        Of("invertIfNegative", "0"),
        new XElement(
            _c + "dLbls",
            new XElement(_c + "numFmt", new XAttribute("formatCode", chart.NumberFormat), new XAttribute("sourceLinked", "0")),
            Letters(900),
            Of("dLblPos", "outEnd"),
            Of("showLegendKey", "0"),
            Of("showVal", "1"),
            Of("showCatName", "0"),
            Of("showSerName", "0"),
            Of("showPercent", "0"),
            Of("showBubbleSize", "0")),
        new XElement(_c + "cat", new XElement(_c + "strRef", new XElement(_c + "f", ChartFigures.CategoriesOf(chart)), Texts(chart.Categories))),
        new XElement(_c + "val", new XElement(_c + "numRef", new XElement(_c + "f", ChartFigures.FiguresOf(chart, place)), Numbers(chart, series))));

    private static XElement CategoryAxis(BarChart chart) => new(
        _c + "catAx",
        Of("axId", "1001"),
        // Lying bars are counted from below; people read from above.
        new XElement(_c + "scaling", Of("orientation", chart.IsHorizontal ? "maxMin" : "minMax")),
        Of("delete", "0"),
        Of("axPos", chart.IsHorizontal ? "l" : "b"),
        Of("majorTickMark", "none"),
        Of("minorTickMark", "none"),
        Of("tickLblPos", "low"),
        Of("crossAx", "1002"),
        Of("crosses", "autoZero"),
        Of("auto", "1"),
        Of("lblAlgn", "ctr"),
        Of("lblOffset", "100"),
        Of("noMultiLvlLbl", "0"));

    private static XElement ValueAxis(BarChart chart) => new(
        _c + "valAx",
        Of("axId", "1002"),
        new XElement(_c + "scaling", Of("orientation", "minMax"), Of("min", "0")),
        Of("delete", "0"),
        Of("axPos", chart.IsHorizontal ? "t" : "l"),
        new XElement(_c + "majorGridlines", new XElement(_c + "spPr", new XElement(_a + "ln", new XAttribute("w", "6350"), new XElement(_a + "solidFill", new XElement(_a + "srgbClr", new XAttribute("val", "D9D9D9")))))),
        new XElement(_c + "numFmt", new XAttribute("formatCode", chart.NumberFormat), new XAttribute("sourceLinked", "0")),
        Of("majorTickMark", "none"),
        Of("minorTickMark", "none"),
        Of("tickLblPos", chart.IsHorizontal ? "high" : "nextTo"),
        Of("crossAx", "1001"),
        Of("crosses", "autoZero"),
        Of("crossBetween", "between"));

    private static XElement Letters(int hundredths) => new(
        _c + "txPr",
        new XElement(_a + "bodyPr"),
        new XElement(_a + "lstStyle"),
        new XElement(
            _a + "p",
            new XElement(
                _a + "pPr",
                new XElement(
                    _a + "defRPr",
                    new XAttribute("sz", Text(hundredths)),
                    new XElement(_a + "latin", new XAttribute("typeface", OfficialFonts.Text)),
                    new XElement(_a + "ea", new XAttribute("typeface", OfficialFonts.Text)))),
            new XElement(_a + "endParaRPr", new XAttribute("lang", "zh-CN"))));

    private static XElement Texts(IReadOnlyList<string> texts) => new(
        _c + "strCache",
        Of("ptCount", Text(texts.Count)),
        texts.Select((text, place) => new XElement(_c + "pt", new XAttribute("idx", Text(place)), new XElement(_c + "v", text))));

    private static XElement Numbers(BarChart chart, ChartSeries series) => new(
        _c + "numCache",
        new XElement(_c + "formatCode", chart.NumberFormat),
        Of("ptCount", Text(series.Figures.Count)),
        series.Figures.Select((figure, place) => figure is { } number
            ? new XElement(_c + "pt", new XAttribute("idx", Text(place)), new XElement(_c + "v", number.ToString(CultureInfo.InvariantCulture)))
            : null));

    private static XElement Of(string name, string value) => new(_c + name, new XAttribute("val", value));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
