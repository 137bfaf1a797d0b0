using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Statistics;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Scores;
using Fadu.Workbooks.Scores.Reckoning;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Tests.FillIn;
using Fadu.Workbooks.Tests.Rounds;

namespace Fadu.Workbooks.Tests.Scores;

public sealed class ScoreWorkbookTests
{
    public static IEnumerable<object?[]> Rounds => [["BWZQ", null], ["SFXJ", null], ["LZPY", null], ["MZFZ", "复核"], ["FZSY", null]];

    [Theory, MemberData(nameof(Rounds))]
    public void LibreOffice_recomputes_every_mark_of_a_shipped_system_to_the_same_digits(string code, string? bandSet)
    {
        var scores = ShippedRound.Of(code, bandSet: bandSet);
        var file = Written(new(ShippedRound.Stand(code), scores, null));

        WorkbookAssert.Valid(file);
        var recomputed = LibreOffice.Recompute(file);
        var stored = new FoundScores(OpenPyxl.Read(file, values: true), scores);
        var computed = new FoundScores(OpenPyxl.Read(recomputed, values: true), scores);

        StoredResults.WithoutAny(file).ShouldBeEmpty();
        StoredResults.Differences(file, recomputed).ShouldBeEmpty();
        stored.Differences().ShouldBeEmpty();
        computed.Differences().ShouldBeEmpty();
        stored.StatisticsDifferences().ShouldBeEmpty();
        computed.StatisticsDifferences().ShouldBeEmpty();
        stored.Bands.ShouldBe(computed.Bands);
        computed.Verdict.ShouldBe("全部一致");
        computed.Marked.ShouldBe(["没有"]);
    }

    [Theory, MemberData(nameof(Rounds))]
    public void Other_values_typed_into_the_data_are_scored_as_the_engine_scores_them(string code, string? bandSet)
    {
        const string DataPart = "xl/worksheets/sheet5.xml";
        var (written, typed) = (ShippedRound.Of(code, 60, seed: 1, bandSet), ShippedRound.Of(code, 60, seed: 2, bandSet));
        var file = Spliced.Of(Written(new(ShippedRound.Stand(code), written, null)), Written(new(ShippedRound.Stand(code), typed, null)), DataPart);

        var computed = new FoundScores(OpenPyxl.Read(LibreOffice.Recompute(file), values: true), typed);

        computed.Differences().ShouldBeEmpty();
        computed.Verdict.ShouldNotBeNull().ShouldContain("个单位不一致");
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "复核")]
    public void What_drops_out_is_shared_out_and_every_way_to_gather_marks_is_live(int seed, string? bandSet)
    {
        var scores = EveryTurn.Of(150, seed, bandSet);
        var file = Written(new(ShippedRound.Stand("MZFZ"), scores, null));

        WorkbookAssert.Valid(file);
        var recomputed = LibreOffice.Recompute(file);
        var computed = new FoundScores(OpenPyxl.Read(recomputed, values: true), scores);

        StoredResults.WithoutAny(file).ShouldBeEmpty($"seed {seed}");
        StoredResults.Differences(file, recomputed).ShouldBeEmpty($"seed {seed}");
        computed.Differences().ShouldBeEmpty($"seed {seed}");
        computed.StatisticsDifferences().ShouldBeEmpty($"seed {seed}");
        new FoundScores(OpenPyxl.Read(file, values: true), scores).StatisticsDifferences().ShouldBeEmpty($"seed {seed}");
        computed.Bands.Skip(1).ShouldBe(BandsOf(scores), ignoreOrder: true);
        computed.Verdict.ShouldBe("全部一致");
        computed.Marked.ShouldBe(["没有"]);
    }

    [Fact]
    public void The_check_passes_over_the_sixteenth_digit_and_sees_one_of_the_last_place_shown()
    {
        var scores = EveryTurn.Of(30, 3, null);
        var mean = ColumnName.Of(11 + scores.Plan.System.Indicators.Select((one, place) => (one, place)).Single(pair => pair.one.Code == "3").place);
        var row = Enumerable.Range(8, 29).First(row => row > 8 && scores.Score(row - 8, scores.Plan.System.Indicators.Single(one => one.Code == "3")) is > 0);
        var file = Written(new(ShippedRound.Stand("MZFZ"), scores, null));

        var formula = OpenPyxl.Read(file).Single(sheet => sheet.Name == "核对")["I8"];
        var nudged = Verdicts(Clerk.Edit(file, $"c = book['核对']['{mean}{row}']; c.value = c.value * (1 + 8e-16)"));
        var marks = Verdicts(Clerk.Edit(file, $"c = book['核对']['{mean}{row}']; c.value = round(c.value, 2) + 0.01"));
        var total = Verdicts(Clerk.Edit(file, "c = book['核对']['C8']; c.value = c.value + 0.01"));
        var word = Verdicts(Clerk.Edit(file, $"c = book['核对']['{mean}{row}']; c.value = '缺失'"));

        formula.ShouldBe("=22-SUMPRODUCT(--ISNUMBER(1/(ROUND(K8:AF8-'得分'!H8:AC8,8)=0)))-SUMPRODUCT(ISTEXT(K8:AF8)*ISTEXT('得分'!H8:AC8)*(K8:AF8='得分'!H8:AC8))");
        nudged.ShouldBe("全部一致");
        marks.ShouldBe($"1 个单位不一致 {row}: 1");
        word.ShouldBe($"1 个单位不一致 {row}: 1");
        total.ShouldBe("1 个单位不一致 8: 0");

        static string Verdicts(byte[] edited)
        {
            var check = OpenPyxl.Read(LibreOffice.Recompute(edited), values: true).Single(sheet => sheet.Name == "核对");
            return string.Join(' ', Enumerable.Range(8, 30).Where(row => check[$"J{row}"] != "一致").Select(row => $"{row}: {check[$"I{row}"]}").Prepend(check["B2"]));
        }
    }

    [Fact]
    public void Doubles_that_are_compared_bit_by_bit_agree_once_their_difference_is_rounded()
    {
        var scores = EveryTurn.Of(150, 3, null);
        var file = Written(new(ShippedRound.Stand("MZFZ"), scores, null));
        var (formulas, cells) = (Cells(OpenPyxl.Read(file)), Cells(OpenPyxl.Read(file, values: true)));
        var means = scores.Plan.System.Indicators.Index().Where(one => one.Item.Code is "3" or "4" or "5").Select(one => one.Index);

        var pairs = (from row in Enumerable.Range(8, 150)
                     from place in means
                     let own = At("核对", row, 11 + place)
                     where own.Kind is ReckonedKind.Number
                     select (Own: own.Number, Live: SheetReckoner.Of(formulas["得分", row, 8 + place]![1..], At).Number)).ToArray();

        pairs.Length.ShouldBeGreaterThan(200);
        pairs.Count(pair => pair.Own != pair.Live).ShouldBeGreaterThan(20, "plain comparison would say that these differ");
        pairs.ShouldAllBe(pair => Math.Round((decimal)(pair.Own - pair.Live), 8) == 0);

        Reckoned At(string sheet, int row, int column) => cells[sheet, row, column] is not { } text ? Reckoned.Of("")
            : text is "True" or "False" ? Reckoned.Of(text is "True")
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Reckoned.Of(number) : Reckoned.Of(text);

        static CellTexts Cells(IReadOnlyList<PySheet> sheets) => new(sheets.SelectMany(sheet => sheet.Cells.Select(cell => ((sheet.Name, cell.Place), cell.Value))).ToDictionary());
    }

    [Fact]
    public void Where_units_of_a_group_are_left_out_what_needs_the_whole_group_is_a_value_and_says_so()
    {
        var (scores, rows) = (EveryTurn.Of(80, 5, null), Enumerable.Range(0, 80).Where(row => row % 3 != 0).ToArray());
        var file = Written(new(ShippedRound.Stand("MZFZ"), scores, rows));

        WorkbookAssert.Valid(file);
        var computed = new FoundScores(OpenPyxl.Read(LibreOffice.Recompute(file), values: true), scores) { Shown = rows };

        computed.Differences().ShouldBeEmpty();
        computed.Verdict.ShouldBe("全部一致");
        computed.Marked.ShouldBe(["2.1 四", "3.1 六", "3.3 八", "6.1 十三", "6.4 十六", "G1 样本", "名次"], ignoreOrder: true);
    }

    [Fact]
    public void Values_with_more_digits_than_a_spreadsheet_keeps_leave_their_formulas_as_values()
    {
        var scores = EveryTurn.Of(20, 6, null);
        var column = scores.Table.Columns.Single(one => one.Key.Name == "乙").Value;
        column[0] = Value.Of(33.3333333333333333m);
        column[1] = Value.Of(49.99999999999999999m);
        scores = scores.Plan.Score(scores.Table, null);
        var file = Written(new(ShippedRound.Stand("MZFZ"), scores, null));

        var computed = new FoundScores(OpenPyxl.Read(LibreOffice.Recompute(file), values: true), scores);

        computed.Differences().ShouldBeEmpty();
        computed.Marked.ShouldContain("1.1 一");
        computed.Marked.ShouldContain("V2 降为\"合格\"");
        computed.Marked.ShouldNotContain("1.2 二");
    }

    [Fact]
    public void A_round_without_units_is_a_workbook_too()
    {
        var file = Written(new(ShippedRound.Stand("BWZQ"), ShippedRound.Of("BWZQ", 0), null));

        WorkbookAssert.Valid(file);
        OpenPyxl.Read(file).Select(sheet => sheet.Name).ShouldBe(["说明", "排名", "得分", "统计", "数据", "计算", "核对"]);
    }

    [Fact]
    public void Nothing_that_people_wrote_becomes_a_formula_and_the_same_content_is_the_same_file()
    {
        var scores = ShippedRound.Of("FZSY", 6);
        TableUnit[] units = [.. scores.Table.Units.Select((unit, place) => unit with { Code = $"00{place}", Name = place == 0 ? "=1+1" : unit.Name, Group = "+组\"*" })];
        scores = scores.Plan.Score(new(units, scores.Table.Columns), null);
        ScoreWorkbookContent content = new(ShippedRound.Stand("FZSY"), scores, null);

        var file = Written(content);

        Written(content).ShouldBe(file);
        var data = OpenPyxl.Read(file).Single(sheet => sheet.Name == "数据");
        (data["A8"], data["B8"], data["C8"]).ShouldBe(("000", "=1+1", "+组\"*"));
        data.Cells.ShouldAllBe(cell => cell.Type != "f");
    }

    [Fact]
    public void Values_that_an_item_does_not_admit_are_refused_where_they_are_typed()
    {
        using var zip = new ZipArchive(new MemoryStream(Written(new(ShippedRound.Stand("MZFZ"), EveryTurn.Of(5, 1, null), null))));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet5.xml")!.Open());
        var rules = XDocument.Parse(reader.ReadToEnd()).Descendants().Where(element => element.Name.LocalName == "dataValidation")
            .Select(rule => $"{rule.Attribute("sqref")!.Value} {rule.Attribute("type")!.Value} {string.Join(" … ", rule.Elements().Select(part => part.Value))}: {rule.Attribute("error")!.Value}");

        rules.ShouldBe(
        [
            "E8:E12 decimal -50 … 1000000: -50 到 1000000 的数", "F8:F12 decimal 0 … 100: 0 到 100 的数", "G8:G12 decimal 0 … 100: 0 到 100 的数，95% 写 95", "H8:H12 list \"TRUE,FALSE\": TRUE（是）或 FALSE（否）",
            "I8:I12 list \"TRUE,FALSE\": TRUE（是）或 FALSE（否）", "J8:J12 date 1: 日期（如 2023-08-31）", "K8:K12 list \"优,良,差\": “优”“良”“差”之一", "L8:L12 decimal 1: 不小于 1 的整数",
        ]);
    }

    private static IEnumerable<string> BandsOf(RoundScores scores) => RoundStatistics.GroupsOf(scores).Select(group => RoundStatistics.Group(scores, group, 10).Bands)
        .Zip(RoundStatistics.GroupsOf(scores), (bands, group) => $"{group ?? "（未分组）"} {string.Join(' ', bands.Where(band => band.Band is not null).Select(band => band.Units))} {bands.SingleOrDefault(band => band.Band is null)?.Units ?? 0}");

    internal static byte[] Written(ScoreWorkbookContent content)
    {
        using var stream = new MemoryStream();
        ScoreWorkbook.Write(stream, content);
        return stream.ToArray();
    }

    private sealed class CellTexts(Dictionary<(string Sheet, string Place), string> texts)
    {
        public string? this[string sheet, int row, int column] => texts.GetValueOrDefault((sheet, $"{ColumnName.Of(column)}{row}"));
    }
}
