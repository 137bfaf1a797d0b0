using System.Text.RegularExpressions;
using Fadu.Formula.Inversion;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Statistics;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Gaps;
using Fadu.Workbooks.Tests.Rounds;
using Fadu.Workbooks.Tests.Tables;

namespace Fadu.Workbooks.Tests.Gaps;

public sealed partial class GapWorkbookTests
{
    [Theory]
    [MemberData(nameof(ShippedRound.Codes), MemberType = typeof(ShippedRound))]
    public void Is_a_valid_file_with_a_row_for_every_indicator_below_full_marks(string code)
    {
        var (scores, gaps) = Round(code, 8);

        var file = Write(code, scores, gaps);

        WorkbookAssert.Valid(file);
        var sheets = OpenPyxl.Read(file);
        sheets.Select(sheet => sheet.Name).ShouldBe(["差距清单", "按指标", "按单位", "说明"]);
        Grid.Of(sheets[0]).Skip(1).Select(row => $"{row[0]} {row[3]}").ShouldBe(gaps.SelectMany(unit => unit.Indicators
            .Select(gap => (gap.Score.Code, Lost: gap.TotalLost)).Concat(unit.Deductions.Select(gap => (gap.Score.Adjustment.Code, Lost: gap.Score.Marks)))
            .OrderByDescending(one => one.Lost).Select(one => $"{unit.Score.Unit.Code} {one.Code}")));
    }

    [Fact]
    public void LibreOffice_leaves_every_cell_as_it_is()
    {
        var (scores, gaps) = Round("BWZQ", 8);

        Grid.ShouldBeTheSameInLibreOffice(Write("BWZQ", scores, gaps));
    }

    [Fact]
    public void A_row_says_what_was_lost_why_and_what_the_least_change_wins()
    {
        var (scores, gaps) = Round("BWZQ", 30);

        var rows = Grid.Of(OpenPyxl.Read(Write("BWZQ", scores, gaps))[0]);

        rows[0].ShouldBe(
        [
            "单位编码", "单位", "组别", "指标编码", "指标", "分值", "得分", "失分", "自身可\n挽回", "失分原因", "本单位数据", "达标线：最小改动", "达标线：\n总分增加", "下一档：最小改动", "下一档：\n总分增加",
            "满分：最小改动", "满分：\n总分增加", "满分后\n等次", "满分后\n排名", "备注",
        ]);
        var expected = gaps.SelectMany(unit => unit.Indicators.Select(gap => (unit, gap))).ToDictionary(pair => $"{pair.unit.Score.Unit.Code} {pair.gap.Score.Code}");
        foreach (var row in rows.Skip(1).Where(row => expected.ContainsKey($"{row[0]} {row[3]}")))
        {
            var (unit, gap) = expected[$"{row[0]} {row[3]}"];
            row[..10].ShouldBe(
            [
                unit.Score.Unit.Code, unit.Score.Unit.Name, unit.Score.Unit.Group!, gap.Score.Code, gap.Score.Name, Grid.Show(gap.Score.EffectiveMarks), Grid.Show(gap.Score.Score),
                Grid.Show(gap.TotalLost), Grid.Show(Winnable.OfTotal(gap)), GapTexts.Of(gap).Chinese,
            ]);
            foreach (var (place, target) in new[] { (11, GapTarget.Pass), (13, GapTarget.Next), (15, GapTarget.Full) })
                MoveOf(gap, target, row[place], row[place + 1]);

            var full = MoveChoice.Of(gap.Moves, GapTarget.Full)?.Effect;
            row[17..].ShouldBe([full?.Band ?? "", Grid.Show(full?.Rank), RemarkOf(gap)], $"{row[0]} {row[3]}");
        }

        rows.Skip(1).Count(row => row[17].Length > 0 && row[18].Length > 0).ShouldBeGreaterThan(0);
        rows.Skip(1).Count(row => row[19].Contains("缺 ", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_deduction_has_a_row_of_what_it_takes_off()
    {
        // Of the systems that ship, the first whose seeded round has some.
        var (code, scores, gaps) = ShippedRound.Codes.Select(one => (string)one[0]).Select(one => (one, Round(one, 60))).Select(one => (one.one, one.Item2.Scores, one.Item2.Gaps))
            .First(one => one.Gaps.Any(unit => unit.Deductions is not []));

        var rows = Grid.Of(OpenPyxl.Read(Write(code, scores, gaps))[0]);

        foreach (var unit in gaps.Where(unit => unit.Deductions is not []))
        {
            var all = unit.Score.Deductions.Sum(one => one.Marks);
            foreach (var gap in unit.Deductions)
            {
                var row = rows.Single(one => one[0] == unit.Score.Unit.Code && one[3] == gap.Score.Adjustment.Code);
                row[..11].ShouldBe(
                [
                    unit.Score.Unit.Code, unit.Score.Unit.Name, unit.Score.Unit.Group ?? "", gap.Score.Adjustment.Code, gap.Score.Adjustment.Name, "", Grid.Show(-gap.Score.Marks),
                    Grid.Show(all > unit.Score.Deduction ? gap.Score.Marks * unit.Score.Deduction / all : gap.Score.Marks), "", "扣分项", "",
                ]);
                var full = MoveChoice.Of(gap.Moves, GapTarget.Full);
                row[15..].ShouldBe([full is null ? "" : MoveChoice.Words(full), Grid.Show(full?.Effect?.TotalWon), full?.Effect?.Band ?? "", Grid.Show(full?.Effect?.Rank), gap.IsWithheld ? "涉及其他单位的数据，改法不列" : ""]);
            }
        }
    }

    [Fact]
    public void Own_numbers_stand_with_their_unit_of_measure_or_why_they_are_missing()
    {
        var (scores, gaps) = Round("BWZQ", 30);

        var values = Grid.Of(OpenPyxl.Read(Write("BWZQ", scores, gaps))[0]).Where(row => row[3] == "A3-2").Select(row => row[10]).ToArray();

        values.ShouldNotBeEmpty();
        values.ShouldAllBe(text => Passed().IsMatch(text));
    }

    [Fact]
    public void Sums_by_indicator_and_by_unit_are_those_of_the_statistics()
    {
        var (scores, gaps) = Round("BWZQ", 30);
        var losses = RoundStatistics.Whole(scores, 10).Losses.Where(loss => loss.Causes[0].Reason is not LossReason.Deduction).ToArray();

        var sheets = OpenPyxl.Read(Write("BWZQ", scores, gaps));

        Grid.Of(sheets[1]).Skip(1).Select(row => (row[0], row[3], row[4])).ShouldBe(losses.Select(loss => (loss.Code, $"{loss.Losing}", Grid.Show(loss.Marks))));
        Grid.Of(sheets[2]).Skip(1).Select(row => (row[0], row[3], row[4], row[5], row[6], row[7])).ShouldBe(gaps.Select(unit => (
            unit.Score.Unit.Code, Grid.Show(unit.Score.Total), unit.Score.Band!, Grid.Show(unit.Score.Rank), Grid.Show(unit.Lost), Grid.Show(unit.Reach!.Won))));
        sheets[3]["B10"].ShouldBe($"{gaps.Count}");
    }

    [Fact]
    public void The_lowest_totals_come_first_and_who_left_does_not_come()
    {
        var scores = ShippedRound.Of("BWZQ", 60);

        var order = GapWorkbook.Order(scores);

        order.Select(row => scores.Total(row)!.Value).ShouldBeInOrder();
        order.Order().ShouldBe(Enumerable.Range(0, 60).Where(row => row != 49));
    }

    [Fact]
    public void A_round_without_units_is_a_valid_file_with_heads_alone()
    {
        var file = Write("BWZQ", ShippedRound.Of("BWZQ", 0), []);

        WorkbookAssert.Valid(file);
        OpenPyxl.Read(file).Take(3).ShouldAllBe(sheet => Grid.Of(sheet).Length == 1);
    }

    [Fact]
    public void Units_are_read_once_and_one_at_a_time()
    {
        var (scores, gaps) = Round("FZSY", 6);
        var read = 0;
        using var written = new ForwardStream();

        GapWorkbook.Write(written, new() { Stand = ShippedRound.Stand("FZSY"), Scores = scores, Gaps = Counted() });

        read.ShouldBe(6);

        IEnumerable<UnitGaps> Counted()
        {
            foreach (var unit in gaps)
            {
                read++;
                yield return unit;
            }
        }
    }

    private static string RemarkOf(IndicatorGap gap) => string.Join("；", ((string?[])
    [
        gap.MissingItems is [] ? null : $"缺 {string.Join("、", gap.MissingItems.Select(item => item.Name))}",
        gap.UnverifiedItems is [] ? null : $"待核定 {gap.UnverifiedItems.Count} 项",
        gap.Moves.SelectMany(move => move.WaitsFor).DistinctBy(item => item.Code).ToArray() is [_, ..] waits ? $"先要有 {string.Join("、", waits.Select(item => item.Name))}" : null,
        gap.UsesPeers ? "与同组单位比较" : null,
        gap.IsWithheld ? "涉及其他单位的数据，改法不列" : null,
    ]).OfType<string>());

    private static void MoveOf(IndicatorGap gap, GapTarget target, string words, string won)
    {
        var moves = gap.Moves.Where(move => move.Target == target).ToArray();
        if (moves is [])
        {
            words.ShouldBe("");
            return;
        }

        var own = moves.Where(move => move is { ByUnit: true, Outcome: InversionOutcome.Reached }).OrderBy(move => move.Effort).FirstOrDefault();
        var told = own ?? moves.First(move => words.EndsWith(GapTexts.Changes(move).Chinese, StringComparison.Ordinal));
        words.ShouldBe(own is null && told.Outcome is InversionOutcome.Reached ? $"（由他方）{GapTexts.Changes(told).Chinese}" : GapTexts.Changes(told).Chinese);
        if (own is not null)
            won.ShouldBe(Grid.Show(own.Effect?.TotalWon));
    }

    private static (RoundScores Scores, IReadOnlyList<UnitGaps> Gaps) Round(string code, int units)
    {
        var scores = ShippedRound.Of(code, units, bandSet: code == "MZFZ" ? "复核" : null);
        var contexts = new UnitContexts(scores);
        return (scores, [.. GapWorkbook.Order(scores).Select(row => GapFinder.Find(scores, row, contexts, showsPeers: true))]);
    }

    private static byte[] Write(string code, RoundScores scores, IEnumerable<UnitGaps> gaps)
    {
        using var file = new MemoryStream();
        GapWorkbook.Write(file, new() { Stand = ShippedRound.Stand(code), Scores = scores, Gaps = gaps });
        return file.ToArray();
    }

    [GeneratedRegex("^考试合格人数 ([0-9]+ 人|未填报|未核定)；应考人数 ([0-9]+ 人|未填报|未核定)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Passed();

    private sealed class ForwardStream : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
