using Fadu.Indicators.Gaps;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Tests.Rounds;
using Fadu.Workbooks.Tests.Tables;
using Fadu.Workbooks.UnitReports;

namespace Fadu.Workbooks.Tests.UnitReports;

public sealed class UnitReportTests
{
    [Theory]
    [MemberData(nameof(ShippedRound.Codes), MemberType = typeof(ShippedRound))]
    public void Is_a_valid_file_with_the_marks_of_every_indicator(string code)
    {
        var content = Content(code);

        var file = Write(content);

        WorkbookAssert.Valid(file);
        var sheets = OpenPyxl.Read(file);
        sheets.Select(sheet => sheet.Name).ShouldBe(["成绩单", "差距", "提升方案", "历次成绩"]);
        var past = All(content.Past[0].Score.Indicators).ToDictionary(one => one.Code);
        Table(Grid.Of(sheets[0]), "编码").ShouldBe(All(content.Score.Indicators).Select(one => (string[])
        [
            one.Code, one.Name, Grid.Show(one.NominalMarks), Grid.Show(one.Score is null ? null : one.EffectiveMarks), Grid.Show(one.Score), Grid.Show(one.Achievement),
            Grid.Show(Then(one.Code)), Grid.Show((one.Achievement - Then(one.Code)) * 100),
        ]));

        // What had no result then is not compared with.
        decimal? Then(string indicator) => All([past[indicator]]).Any(each => each.State is IndicatorState.Missing) ? null : past[indicator].Achievement;
    }

    [Fact]
    public void The_head_of_the_indicators_is_printed_again_on_every_page_of_the_score_card()
    {
        using var output = new MemoryStream();
        UnitReport.Write(output, Content("BWZQ"));
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(output, isEditable: false);

        var head = Grid.Of(OpenPyxl.Read(output.ToArray())[0]).Index().Single(row => row.Item[0] == "编码" && row.Item[1] == "指标").Index + 1;

        document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DocumentFormat.OpenXml.Spreadsheet.DefinedName>()
            .Where(name => name.Name == "_xlnm.Print_Titles" && name.LocalSheetId?.Value == 0).Select(name => name.Text).ShouldBe([$"'成绩单'!${head}:${head}"]);
    }

    [Fact]
    public void LibreOffice_leaves_every_cell_as_it_is() => Grid.ShouldBeTheSameInLibreOffice(Write(Content("SFXJ")));

    [Fact]
    public void The_head_says_total_band_rank_and_what_the_unit_can_win_by_itself()
    {
        var content = Content("BWZQ");

        var lines = Grid.Of(OpenPyxl.Read(Write(content))[0]).TakeWhile(row => row[0] != "编码").Where(row => row[1].Length > 0).ToDictionary(row => row[0], row => row[1]);

        lines["总分"].ShouldBe(Grid.Show(content.Score.Total));
        lines["等次"].ShouldBe(content.Score.Band);
        lines["排名"].ShouldBe($"第 {content.Score.Rank} 名，同组参加排名 {content.Score.Ranked} 个单位");
        lines["失分"].ShouldBe(Grid.Show(content.Gaps!.Lost));
        lines["其中自身可挽回"].ShouldBe(Grid.Show(content.Gaps.Reach!.Won));
        lines["指标体系"].ShouldBe("八五普法中期评估(县、市、区)（BWZQ）第 3 版");
    }

    [Fact]
    public void Gaps_stand_with_reason_steps_and_every_way_to_every_target()
    {
        var content = Content("BWZQ");

        var rows = Grid.Of(OpenPyxl.Read(Write(content))[1]).Where(row => row[0] == "指标").ToDictionary(row => row[1]);

        rows.Keys.ShouldBe(content.Gaps!.Indicators.Select(gap => gap.Score.Code));
        foreach (var gap in content.Gaps.Indicators)
        {
            var row = rows[gap.Score.Code];
            row[3..7].ShouldBe([Grid.Show(gap.Score.EffectiveMarks), Grid.Show(gap.Score.Score), Grid.Show(gap.TotalLost), Grid.Show(gap.Winnable)]);
            row[7].ShouldStartWith(GapTexts.Of(gap).Chinese);
            row[8].ShouldBe(string.Join('\n', content.Explainer!.Explain(gap.Score).Formula!.Lines(Language.Chinese)));
            foreach (var move in gap.Moves)
                row[move.Target switch { GapTarget.Pass => 9, GapTarget.Next => 10, _ => 11 }].Split('\n').ShouldContain(line => line.Contains(GapTexts.Changes(move).Chinese, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_plan_stands_with_what_it_promises_and_each_change()
    {
        var content = Content("BWZQ");
        var plan = content.Plan!.Plan;
        plan.State.ShouldBe(PlanState.Reached);

        var rows = Grid.Of(OpenPyxl.Read(Write(content))[2]);

        rows.Single(row => row[0] == "目标")[1].ShouldBe("总分达到 90");
        for (var i = 0; i < plan.Proposals.Count; i++)
        {
            var from = Array.FindIndex(rows, row => row[0].StartsWith($"方案{"一二三"[i]}", StringComparison.Ordinal));
            rows[from][0].ShouldContain($"：总分 {Grid.Show(plan.Proposals[i].Total)}，等次 {plan.Proposals[i].Band}，排名第 {plan.Proposals[i].Rank}，工作量 {Grid.Show(plan.Proposals[i].Effort)}");
            rows.Skip(from + 2).Take(plan.Proposals[i].Changes.Count).Select(row => (row[0], row[1], row[4], row[5])).ShouldBe(
                plan.Proposals[i].Changes.Select(change => (change.Movable.Item.Code, change.Movable.Item.Name, Grid.Show(change.Effort), Grid.Show(change.Wins))));
        }
    }

    [Fact]
    public void Rounds_before_stand_below_this_one()
    {
        var content = Content("BWZQ");

        Grid.Of(OpenPyxl.Read(Write(content))[3]).ShouldBe(
        [
            ["轮次", "满分", "总分", "得分率", "等次", "排名", "同组参加排名"],
            ["2023年八五普法中期评估(县、市、区)", "100", Grid.Show(content.Score.Total), Grid.Show(content.Score.Total / 100), content.Score.Band!, Grid.Show(content.Score.Rank), Grid.Show(content.Score.Ranked)],
            ["2022年评估", "100", Grid.Show(content.Past[0].Score.Total), Grid.Show(content.Past[0].Score.Total / 100), content.Past[0].Score.Band!, "", ""],
        ]);
    }

    [Fact]
    public void By_another_system_totals_are_compared_and_indicators_are_not()
    {
        var content = Content("BWZQ");

        var sheets = OpenPyxl.Read(Write(content with { Past = [content.Past[0] with { SystemCode = "SFXJ" }] }));

        Table(Grid.Of(sheets[0]), "编码").ShouldAllBe(row => row[6].Length == 0 && row[7].Length == 0);
        Grid.Of(sheets[^1])[2][2].ShouldBe(Grid.Show(content.Past[0].Score.Total));
    }

    [Fact]
    public void Who_may_not_see_ranks_finds_none_anywhere()
    {
        var file = Write(Content("BWZQ") with { ShowsRank = false, Past = [] });

        WorkbookAssert.Valid(file);
        OpenPyxl.Read(file).SelectMany(sheet => sheet.Cells).Where(cell => cell.Value.Contains("排名", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void What_may_not_be_seen_is_left_out_or_said_to_be()
    {
        var scores = ShippedRound.Of("BWZQ", 40);
        var contexts = new UnitContexts(scores);
        var gaps = Enumerable.Range(0, scores.Count).Select(row => GapFinder.Find(scores, row, contexts, showsPeers: false)).First(unit => unit.Indicators.Any(gap => gap.IsWithheld));
        var content = Content("BWZQ") with { Score = gaps.Score, Gaps = gaps, Explainer = null, Plan = null, Past = [] };

        var sheets = OpenPyxl.Read(Write(content));

        sheets.Select(sheet => sheet.Name).ShouldBe(["成绩单", "差距"]);
        var withheld = content.Gaps!.Indicators.Where(gap => gap.IsWithheld).Select(gap => gap.Score.Code).ToArray();
        withheld.ShouldNotBeEmpty();
        Grid.Of(sheets[1]).Where(line => line[10].Contains("涉及其他单位的数据，改法不列", StringComparison.Ordinal)).Select(line => line[1]).ShouldBe(withheld);
        Grid.Of(sheets[1]).Skip(1).ShouldAllBe(line => line[8].Length == 0);
    }

    internal static UnitReportContent Content(string code)
    {
        var scores = ShippedRound.Of(code, 40);
        var (row, contexts) = (Row(scores), new UnitContexts(scores));
        var past = ShippedRound.Of(code, 40, seed: 2);
        return new()
        {
            Stand = ShippedRound.Stand(code),
            System = scores.Plan.System,
            Score = scores[row],
            ShowsRank = true,
            Explainer = new(scores, row, contexts, showsPeers: true),
            Gaps = GapFinder.Find(scores, row, contexts, showsPeers: true),
            Plan = new(PlanFinder.Find(scores, row, new PlanTarget.OfTotal(90), MoveLimits.None).Value!, []),
            Past = [new("2022年评估", past.Plan.System.System.Code, past.Plan.System.Root.Marks, past[row], ShowsRank: false)],
        };
    }

    // The best that is below the target.
    private static int Row(RoundScores scores) => Enumerable.Range(0, scores.Count).Where(row => scores.Total(row) < 90 && scores.Rank(row) is not null).MaxBy(scores.Total);

    private static byte[] Write(UnitReportContent content)
    {
        using var file = new MemoryStream();
        UnitReport.Write(file, content);
        return file.ToArray();
    }

    // The rows below a head, without the last column, up to the next blank one.
    private static string[][] Table(string[][] rows, string head) =>
        [.. rows.SkipWhile(row => row[0] != head).Skip(1).TakeWhile(row => row[0].Length > 0).Select(row => row[..8])];

    private static IEnumerable<IndicatorScore> All(IEnumerable<IndicatorScore> scores) => scores.SelectMany(score => All(score.Children).Prepend(score));
}
