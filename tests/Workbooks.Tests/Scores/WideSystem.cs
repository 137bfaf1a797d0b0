using System.Globalization;
using System.Text;
using Fadu.Catalog;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;

namespace Fadu.Workbooks.Tests.Scores;

/// <summary>A system whose formulas would be longer than a spreadsheet takes: four indicators with hundreds of children each, gathered in every way, and 70 bands, statuses and vetoes.</summary>
internal static class WideSystem
{
    private const int Rules = 70;

    /// <summary>A round of it.</summary>
    public static RoundScores Of(int units, int seed, int children = 250)
    {
        var (plan, random) = (Compile(children), new Random(seed));
        var columns = plan.System.Parameters.Where(one => one.Item is not null && one.Parameter.Kind is ParameterKind.Item).ToDictionary(one => one.Parameter, one => new Column(one.Parameter.Type, units));
        foreach (var column in columns.Values)
        {
            for (var row = 0; row < units; row++)
                column[row] = random.Next(6) == 0 ? Value.None(FormulaType.Number, MissingReason.NotReported) : Value.Of(Math.Round((decimal)random.NextDouble() * 100, 2));
        }

        return plan.Score(new([.. Enumerable.Range(0, units).Select(row => new TableUnit($"{row + 1:000}", $"单位{row + 1}", row % 2 == 0 ? "甲组" : "乙组", row == units - 1))], columns), null);
    }

    private static ScoringPlan Compile(int children)
    {
        var text = new StringBuilder("code: WIDE\nname: 很宽\nfullMarks: 100\ndecimals: 2\nbands:\n");
        for (var band = 0; band < Rules; band++)
            text.Append(CultureInfo.InvariantCulture, $"  - {{ name: 第{band}等, min: {Rules - 1 - band}{(band < 40 ? ", eachAtLeast: 0.1" : "")} }}\n");
        text.Append("items:\n");
        for (var item = 0; item < 8; item++)
            text.Append(CultureInfo.InvariantCulture, $"  - {{ code: \"x{item}\", name: 数{item}, type: decimal, min: 0, max: 100 }}\n");
        text.Append("indicators:\n");
        foreach (var (number, aggregate) in ((int, string)[])[(1, "sum"), (2, "mean"), (3, "geometric"), (4, "min")])
        {
            text.Append(CultureInfo.InvariantCulture, $"  - code: \"{number}\"\n    name: 第{number}\n    marks: 25\n    aggregate: {aggregate}\n    indicators:\n");
            for (var child = 0; child < children; child++)
                text.Append(CultureInfo.InvariantCulture, $"      - {{ code: \"{number}.{child}\", name: 第{number}之{child}, marks: {(25m / children):0.######}, formula: \"[满分] * (0.5 + [数{child % 8}] / 200)\", whenMissing: skip }}\n");
        }

        text.Append("vetoes:\n");
        for (var rule = 0; rule < Rules; rule++)
            text.Append(CultureInfo.InvariantCulture, $"  - {{ code: \"V{rule}\", name: 否决{rule}, when: \"[数{rule % 8}] > {99.99m - (rule / 100m)}\", band: 第{(rule % 2 == 0 ? Rules - 1 : 60)}等 }}\n");
        text.Append("statuses:\n");
        for (var rule = 0; rule < Rules; rule++)
            text.Append(CultureInfo.InvariantCulture, $"  - {{ code: \"S{rule}\", name: 状态{rule}, when: \"[数{rule % 8}] < {rule / 100m}\" }}\n");
        var read = SystemFile.Load(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "wide.yaml");
        return ScoringPlan.Compile(read.Checked ?? throw new InvalidOperationException(string.Join('\n', read.Findings)));
    }
}
