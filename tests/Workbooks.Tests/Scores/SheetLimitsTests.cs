using System.Text;
using Fadu.Catalog;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Scores;
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

    private static RoundScores Comparing(int times, int units)
    {
        var text = $$"""
            code: LONG
            name: 很长
            fullMarks: 10
            decimals: 2
            bands: [{ name: 有, min: 0 }]
            items: [{ code: "x", name: 甲, type: decimal, min: 0, max: 100 }]
            indicators:
              - { code: "1", name: 一, marks: 10, formula: "({{string.Join('+', Enumerable.Repeat("ZScore([甲])", times))}}) / {{times}}" }
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
