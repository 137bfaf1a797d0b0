using System.IO.Compression;
using System.Text;
using Fadu.Catalog;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Scores;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Tests.Rounds;

namespace Fadu.Workbooks.Tests.Scores;

public sealed class SheetLimitsTests
{
    [Fact]
    public void Hundreds_of_children_and_dozens_of_bands_stay_live_in_formulas_that_a_spreadsheet_takes()
    {
        var scores = WideSystem.Of(8, 1);
        var file = ScoreWorkbookTests.Written(new(ShippedRound.Stand("MZFZ"), scores, null));

        WorkbookAssert.Valid(file);
        var formulas = OpenPyxl.Read(file).SelectMany(sheet => sheet.Cells).Where(cell => cell.Type == "f").Select(cell => cell.Value).ToArray();
        formulas.Max(formula => formula.Length).ShouldBeLessThanOrEqualTo(8_192);
        formulas.Max(NestingOf).ShouldBeLessThanOrEqualTo(64);
        var computed = new FoundScores(OpenPyxl.Read(LibreOffice.Recompute(file), values: true), scores);
        computed.Differences().ShouldBeEmpty();
        computed.StatisticsDifferences().ShouldBeEmpty();
        computed.Marked.ShouldBe(["没有"]);
    }

    [Fact]
    public void Thousands_of_indicators_go_on_in_further_sheets_of_steps()
    {
        var scores = WideSystem.Of(3, 1, children: 800);
        ScoreWorkbookContent content = new(ShippedRound.Stand("MZFZ"), scores, null);
        var all = new ScoreModel(content).Work.All;

        var file = ScoreWorkbookTests.Written(content);

        ScoreWorkbook.Refusal(content).ShouldBeNull();
        all.Count.ShouldBeGreaterThan(ColumnName.Most);
        all.ShouldAllBe(column => column.Number <= ColumnName.Most);
        StoredResults.WithoutAny(file).ShouldBeEmpty();
        using var zip = new ZipArchive(new MemoryStream(file));
        zip.Entries.Count(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ShouldBe(8);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(97)]
    public void Steps_that_are_spread_over_sheets_give_the_same_marks(int columns)
    {
        var scores = EveryTurn.Of(60, 4, null);
        using var stream = new MemoryStream();
        ScoreWorkbook.Write(stream, new ScoreModel(new(ShippedRound.Stand("MZFZ"), scores, null), columns), watch: null);
        var file = stream.ToArray();

        WorkbookAssert.Valid(file);
        var recomputed = LibreOffice.Recompute(file);
        OpenPyxl.Read(file).Select(sheet => sheet.Name).Where(name => name.StartsWith("计算", StringComparison.Ordinal)).Take(2).ShouldBe(["计算", "计算 (2)"]);
        StoredResults.WithoutAny(file).ShouldBeEmpty();
        StoredResults.Differences(file, recomputed).ShouldBeEmpty();
        var computed = new FoundScores(OpenPyxl.Read(recomputed, values: true), scores);
        computed.Differences().ShouldBeEmpty();
        computed.Verdict.ShouldBe("全部一致");
    }

    [Fact]
    public void What_has_more_indicators_than_a_sheet_has_columns_is_refused_with_what_helps()
    {
        ScoreWorkbookContent content = new(ShippedRound.Stand("MZFZ"), EveryTurn.Of(3, 1, null), null);

        ScoreWorkbook.Refusal(content, mostColumns: 32, mostRows: 10).ShouldBeNull();
        ScoreWorkbook.Refusal(content, mostColumns: 31, mostRows: 10).ShouldBe(new Problem("scores.too_wide", new(
            "评分汇总表一列一个指标，电子表格最多 31 列，放不下本指标体系的 22 个指标和 8 个数据项；请用接口或命令行取得分",
            "the score workbook has a column for each indicator, and a sheet has at most 31 columns: the 22 indicators and 8 items of this index system do not fit; read the scores by the API or the command line"), "TURN"));
        ScoreWorkbook.Refusal(content, mostColumns: 32, mostRows: 9)!.Code.ShouldBe("scores.too_long");
    }

    [Fact]
    public void A_formula_too_long_in_the_rows_of_one_group_only_is_a_value_and_says_so()
    {
        // The first row has one digit, and the last one has withdrawn and compares with nobody.
        var first = Enumerable.Range(40, 115).First(IsMarked);

        first.ShouldBeGreaterThan(40);
        for (var times = first - 10; times < first + 10; times++)
        {
            IsMarked(times).ShouldBe(times >= first);
            ScoreWorkbookTests.Written(Content(times)).ShouldNotBeEmpty();
        }

        static ScoreWorkbookContent Content(int times) => new(ShippedRound.Stand("MZFZ"), Comparing(times, 120), null);

        static bool IsMarked(int times) => new ScoreModel(Content(times)).Formulas.Marked.Any(one => one.Name == "1 一");
    }

    [Fact]
    public void Sums_are_brought_to_twelve_places_so_that_they_reach_what_they_are_compared_with()
    {
        var scores = ShippedRound.Of("BWZQ", 5);
        var nodes = scores.Plan.System.Indicators.Select((one, place) => (one, place)).Where(pair => !pair.one.IsLeaf).Select(pair => pair.place).ToHashSet();

        var marks = OpenPyxl.Read(ScoreWorkbookTests.Written(new(ShippedRound.Stand("BWZQ"), scores, null))).Single(sheet => sheet.Name == "得分");

        nodes.ShouldNotBeEmpty();
        foreach (var node in nodes)
            marks[$"{Workbooks.Sheets.Cells.ColumnName.Of(8 + node)}8"].ShouldNotBeNull().ShouldMatch(@"ROUND\(SUM\(.*\),12\)");
        marks["E8"].ShouldNotBeNull().ShouldMatch(@"ROUND\(SUM\(.*\),12\)");
    }

    [Fact]
    public void A_step_that_looks_at_the_group_has_cells_for_each_condition_that_says_who_is_in_it()
    {
        const string Rule = "Linear([甲] - PeerMean([甲]), -80, 80)";
        var scores = Scored(30, $$"""
              - { code: "1", name: 全体, marks: 5, formula: "[满分] * {{Rule}}", outOf: 5 }
              - { code: "2", name: 一部分, marks: 5, formula: "{{Rule}} * [满分]", appliesWhen: "[甲] > 50" }
            """);
        var file = ScoreWorkbookTests.Written(new(ShippedRound.Stand("MZFZ"), scores, null));

        var recomputed = LibreOffice.Recompute(file);

        StoredResults.Differences(file, recomputed).ShouldBeEmpty();
        new FoundScores(OpenPyxl.Read(recomputed, values: true), scores).Differences().ShouldBeEmpty();
    }

    [Fact]
    public void A_name_longer_than_a_text_in_a_formula_may_be_is_a_value_and_says_so()
    {
        var (longest, longer) = (new string('甲', 254), new string('乙', 255));
        var scores = Scored(3, """  - { code: "1", name: 一, marks: 10, formula: "[甲] / 10" }""", $$"""
            vetoes: [{ code: V1, name: {{longer}}, when: "[甲] > 60", rule: x }]
            gates: [{ code: G1, name: {{longest}}, when: "[甲] > 60" }]
            """);
        ScoreWorkbookContent content = new(ShippedRound.Stand("MZFZ"), scores, null);

        var file = ScoreWorkbookTests.Written(content);

        WorkbookAssert.Valid(file);
        new FoundScores(OpenPyxl.Read(file, values: true), scores).Marked.ShouldBe(["排名表的“一票否决”"]);
        StoredResults.WithoutAny(file).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, 4_000_000)]
    [InlineData(-99_999_999_999, 99_999_999_999)]
    public void A_day_that_is_none_limits_nothing(long least, long most)
    {
        var item = new Indicators.IndexSystems.Item { Code = "d", Name = "日", Type = Indicators.IndexSystems.ItemType.Date, Min = least, Max = most };

        Fadu.Workbooks.Scores.DataSheet.DayOf(item.Min).ShouldBeNull();
        Fadu.Workbooks.Scores.DataSheet.DayOf(item.Max).ShouldBeNull();
        Fadu.Workbooks.Scores.DataSheet.DayOf(new DateOnly(2023, 6, 30).DayNumber).ShouldBe(new DateOnly(2023, 6, 30));
        Fadu.Workbooks.Previews.ThingFields.OfItem(item).Where(field => field.Name is "最小值" or "最大值").Select(field => field.Value).ShouldBe([$"{least}", $"{most}"]);
    }

    private static int NestingOf(string formula)
    {
        var (now, most) = (0, 0);
        foreach (var character in formula)
            most = Math.Max(most, now += character switch { '(' => 1, ')' => -1, _ => 0 });
        return most;
    }

    private static RoundScores Comparing(int times, int units) =>
        Scored(units, $$"""  - { code: "1", name: 一, marks: 10, formula: "({{string.Join('+', Enumerable.Repeat("ZScore([甲])", times))}}) / {{times}}" }""");

    private static RoundScores Scored(int units, string indicators, string others = "")
    {
        var text = $$"""
            code: LONG
            name: 很长
            fullMarks: 10
            decimals: 2
            bands: [{ name: 有, min: 0 }]
            items: [{ code: "x", name: 甲, type: decimal, min: 0, max: 100 }]
            indicators:
            {{indicators}}
            {{others}}
            """;
        var read = SystemFile.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)), "long.yaml");
        var plan = ScoringPlan.Compile(read.Checked ?? throw new InvalidOperationException(string.Join('\n', read.Findings)));
        var column = new Column(FormulaType.Number, units);
        for (var row = 0; row < units; row++)
            column[row] = Value.Of((decimal)(row * 37 % 101));
        return plan.Score(
            new(
                [.. Enumerable.Range(0, units).Select(row => new TableUnit($"{row + 1:000}", $"单位{row + 1}", row < 1 ? "甲" : "乙", row == units - 1))],
                new Dictionary<Parameter, Column> { [plan.System.Parameters.Single(one => one.Parameter.Name == "甲").Parameter] = column }),
            null);
    }
}
