using Fadu.Indicators.Checking;
using Fadu.Indicators.Differences;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Previews;
using Fadu.Indicators.Scoring;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Previews;
using Fadu.Workbooks.Tests.Rounds;
using Fadu.Workbooks.Tests.Tables;

namespace Fadu.Workbooks.Tests.Previews;

public sealed class PreviewWorkbookTests
{
    [Fact]
    public void Every_unit_stands_before_and_after_with_what_moved_it_most()
    {
        var preview = Preview(60);
        var reasons = preview.Gains(60).Concat(preview.Losses(60)).ToDictionary(one => one.Unit.Row, one => one.Difference);

        var file = Write(preview);

        WorkbookAssert.Valid(file);
        var sheets = OpenPyxl.Read(file);
        sheets.Select(sheet => sheet.Name).ShouldBe(["概要", "单位变化", "分组", "修改内容"]);
        var rows = Grid.Of(sheets[1]);
        rows[0][..3].ShouldBe(["单位编码", "单位", "组别"]);
        rows.Skip(1).Select(row => string.Join('|', row[..14])).ShouldBe(preview.Units()
            .OrderBy(unit => unit.Unit.Group, StringComparer.Ordinal).ThenBy(unit => unit.RankAfter ?? int.MaxValue).ThenBy(unit => unit.Unit.Code, StringComparer.Ordinal)
            .Select(unit => string.Join('|', (string?[])
            [
                unit.Unit.Code, unit.Unit.Name, unit.Unit.Group, Grid.Show(unit.TotalBefore), Grid.Show(unit.TotalAfter), Grid.Show(unit.Change), Grid.Show(unit.RankBefore), Grid.Show(unit.RankAfter),
                Grid.Show(unit.Rise), unit.BandBefore, unit.BandAfter, unit.BandBefore == unit.BandAfter ? "否" : "是",
                .. reasons.TryGetValue(unit.Row, out var why) ? (string[])[Grid.Show(Part(why, DifferenceKind.Weights)), Grid.Show(Part(why, DifferenceKind.Formulas))] : ["", ""],
            ])));
        rows.Single(row => row[0] == preview.Losses(1)[0].Unit.Unit.Code)[14].ShouldStartWith("中心组学法（A3-1）");
        rows.Count(row => row[14].Contains("领导专题研究（A1-2）", StringComparison.Ordinal)).ShouldBe(reasons.Values.Count(why => why.Total.After > why.Total.Before));

        static decimal Part(UnitDifference why, DifferenceKind kind) => why.Total.Parts.Where(part => part.Kind == kind).Sum(part => part.Marks);
    }

    [Fact]
    public void The_summary_has_the_figures_of_the_preview_and_each_group_its_own()
    {
        var preview = Preview(60);

        var sheets = OpenPyxl.Read(Write(preview));

        var lines = Grid.Of(sheets[0]).Where(row => row[0].Length > 0).ToLookup(row => row[0], row => row[1..]);
        var whole = preview.Whole;
        lines["预览版本"].Single()[0].ShouldBe("第 4 版");
        lines["校验值"].Single()[0].ShouldBe(preview.Hash);
        lines["平均变化"].Single()[0].ShouldBe(Grid.Show(whole.MeanChange));
        (lines["总分上升的单位"].Single()[0], lines["总分下降的单位"].Single()[0], lines["等次变化的单位"].Single()[0]).ShouldBe(($"{whole.Up}", $"{whole.Down}", $"{whole.BandChanged}"));
        var rows = Grid.Of(sheets[0]).Select(row => string.Join('|', row).TrimEnd('|')).ToList();
        Below("等次|单位数：前|单位数：后|增减").ShouldBe(whole.Bands.Select(band => $"{band.Band ?? "无等次"}|{band.Before}|{band.After}|{band.After - band.Before}"));
        preview.Crossings.ShouldNotBeEmpty();
        Below("原等次|新等次|单位数").ShouldBe(preview.Crossings.Select(one => $"{one.From ?? "无等次"}|{one.To ?? "无等次"}|{one.Units}"));
        preview.Vetoes.ShouldNotBeEmpty();
        preview.Vetoes.Select(veto => rows.Count(row => row == $"{veto.Name}|{veto.Code}|{veto.Struck}|{veto.Spared}")).ShouldAllBe(count => count == 1);
        Grid.Of(sheets[2]).Skip(1).Select(row => (row[0], row[1], row[2], row[3], row[7], row[13])).ShouldBe(preview.Groups.Select(one => (
            one.Group!, $"{one.Figures.Units}", Grid.Show(one.Figures.MeanBefore), Grid.Show(one.Figures.MeanAfter), $"{one.Figures.RankUp}", Grid.Show(one.Figures.RankCorrelation))));

        IEnumerable<string> Below(string head) => rows.Skip(rows.IndexOf(head) + 1).TakeWhile(row => row.Length > 0);
    }

    [Fact]
    public void What_the_revision_changes_stands_field_by_field()
    {
        var rows = Grid.Of(OpenPyxl.Read(Write(Preview(8)))[3]);

        rows.ShouldBe(
        [
            ["类别", "编码", "名称", "修改项", "修改前", "修改后"],
            ["指标", "A1-1", "规划与决议出台", "分值", "3", "1"],
            ["指标", "A1-1", "规划与决议出台", "公式满分", "", "3"],
            ["指标", "A1-2", "领导专题研究", "分值", "2", "4"],
            ["指标", "A1-2", "领导专题研究", "公式满分", "", "2"],
            ["指标", "A3-1", "中心组学法", "公式", "Deduct(Max(0, 2 - [中心组学法次数]), 1)", "Deduct(Max(0, 4 - [中心组学法次数]), 1)"],
            ["一票否决", "V3", "重大群体性或安全责任事件", "删除", "名称：重大群体性或安全责任事件\n条件：[重大群体性或安全责任事件数] > 0\n作用：不予表彰\n规则：发生重大群体性事件或安全责任事件的，不得推荐表彰；得分和等次不变。", ""],
            ["等次表", "", "默认等次", "等次", "优秀 ≥ 90，良好 ≥ 80，合格 ≥ 60，不合格 ≥ 0", "优秀 ≥ 86，良好 ≥ 80，合格 ≥ 60，不合格 ≥ 0"],
        ]);
    }

    [Fact]
    public void A_revision_that_changes_nothing_of_a_round_without_units_is_a_valid_file()
    {
        var scores = ShippedRound.Of("FZSY", 0);

        var file = Write(new(scores, scores));

        WorkbookAssert.Valid(file);
        OpenPyxl.Read(file).Skip(1).ShouldAllBe(sheet => Grid.Of(sheet).Length == 1);
    }

    [Fact]
    public void Examples_that_no_longer_come_out_stand_on_a_sheet_of_their_own()
    {
        var finding = new SystemFinding(FindingSeverity.Warning, "example.total", "/examples/0", null, "A1-1", new("算例总分应为 90，算出 88", "the example's total should be 90 and is 88"));
        using var written = new MemoryStream();

        PreviewWorkbook.Write(written, new() { Stand = ShippedRound.Stand("BWZQ"), Preview = Preview(8), Revision = null, Findings = [finding] });

        WorkbookAssert.Valid(written.ToArray());
        var sheets = OpenPyxl.Read(written.ToArray());
        Grid.Of(sheets[0]).ShouldContain(row => row[0] == "检查结果" && row[1] == "草稿有 1 处提醒（含不符的算例），发布前请看“检查结果”");
        Grid.Of(sheets[4]).ShouldBe([["所属", "检查发现", "位置"], ["A1-1", "算例总分应为 90，算出 88", "/examples/0"]]);
    }

    internal static RevisionPreview Preview(int units)
    {
        var before = ShippedRound.Of("BWZQ", units);
        var system = before.Plan.System.System;
        var after = system with
        {
            Indicators = [.. system.Indicators.Select(Changed)],
            Vetoes = [.. system.Vetoes.Where(veto => veto.Code != "V3")],
            Bands = [system.Bands[0] with { Min = 86 }, .. system.Bands.Skip(1)],
        };
        var plan = ScoringPlan.Compile(IndexSystemChecker.Check(after).System!);
        return new(before, plan.Score(before.Table, null));
    }

    private static Indicator Changed(Indicator one) => one.Code switch
    {
        "A1-1" => one with { Marks = 1, OutOf = 3 },
        "A1-2" => one with { Marks = 4, OutOf = 2 },
        "A3-1" => one with { Formula = "Deduct(Max(0, 4 - [中心组学法次数]), 1)", Examples = [] },
        _ => one with { Children = [.. one.Children.Select(Changed)] },
    };

    private static byte[] Write(RevisionPreview preview)
    {
        using var file = new MemoryStream();
        PreviewWorkbook.Write(file, new() { Stand = ShippedRound.Stand("BWZQ"), Preview = preview, Revision = 4 });
        return file.ToArray();
    }
}
