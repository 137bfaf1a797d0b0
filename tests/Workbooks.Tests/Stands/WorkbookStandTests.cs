using Fadu.Indicators.Rounds;
using Fadu.Workbooks.Stands;

namespace Fadu.Workbooks.Tests.Stands;

public sealed class WorkbookStandTests
{
    private static readonly WorkbookStand Stand = new()
    {
        SystemCode = "bawu",
        SystemName = "八五普法",
        Revision = 3,
        RoundCode = "2026-mid",
        RoundName = "中期评估",
        Basis = Basis.Verified,
        AsOf = new(2026, 11, 21, 17, 30, 0, TimeSpan.Zero),
        Position = 1234,
        ExportedBy = "张三 & 李四",
        ExportedAt = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8)),
        Filter = "仅县区",
        Check = "0123456789ab",
    };

    [Fact]
    public void A_stand_is_told_in_lines_on_the_clock_of_Shanghai() => Stand.Lines.Select(line => $"{line.Name}: {line.Value}").ShouldBe(
        ["评估轮次: 中期评估（2026-mid）", "指标体系: 八五普法（bawu）第 3 版", "口径: 核定", "数据截至: 2026-11-22 01:30", "事件序号: 1234", "筛选条件: 仅县区", "核对码: 0123456789ab", "导出人: 张三 & 李四", "导出时间: 2026-11-22 09:00"]);

    [Fact]
    public void The_end_of_time_is_shown_though_it_is_later_in_Shanghai() => WorkbookStand.Show(DateTimeOffset.MaxValue).ShouldBe("9999-12-31 23:59");

    [Fact]
    public void What_does_not_matter_is_left_out() => (Stand with { Basis = null, Position = null, Filter = null, Check = null }).Lines.Select(line => line.Name)
        .ShouldBe(["评估轮次", "指标体系", "数据截至", "导出人", "导出时间"]);

    [Fact]
    public void The_footer_tells_the_same_and_its_ampersands_are_no_codes() => Stand.Footer.ShouldBe(
        new("核对码 0123456789ab 2026-mid bawu 第 3 版 核定 截至 2026-11-22 01:30 事件 1234 仅县区", "第 &P 页，共 &N 页", "张三 && 李四 2026-11-22 09:00"));
}
