using Fadu.Workbooks.Sheets.Parts;

namespace Fadu.Workbooks.Tests.Sheets.Parts;

public sealed class FooterTextTests
{
    private const string Long = "核对码 1a2b3c BWZQ-2023 BWZQ 第 1 版 核定 截至 2026-11-22 17:30 事件 4303 只含城区组、县域组";

    [Fact]
    public void A_short_text_stands_as_it_is() =>
        FooterText.Of(new("2023 年 && 版", "第 &P 页", "张三"), landscape: true).ShouldBe("&L2023 年 && 版&C第 &P 页&R张三");

    [Fact]
    public void A_text_that_would_run_into_the_page_number_is_small_and_broken_at_its_spaces()
    {
        FooterText.Of(new(Long, "第 &P 页"), landscape: true).ShouldBe("&L&8 核对码 1a2b3c BWZQ-2023 BWZQ 第 1 版 核定 截至 2026-11-22 17:30 事件 4303\n只含城区组、县域组&C第 &P 页");
        FooterText.Of(new(Long, "第 &P 页"), landscape: false).ShouldBe("&L&8 核对码 1a2b3c BWZQ-2023 BWZQ 第 1 版 核定 截至\n2026-11-22 17:30 事件 4303 只含城区组、县域组&C第 &P 页");
    }

    [Fact]
    public void What_no_program_takes_is_cut_on_the_left()
    {
        var text = FooterText.Of(new(new('字', 300), "第 &P 页", "张三"), landscape: true);

        text.Length.ShouldBe(255);
        text.ShouldStartWith("&L&8 字字");
        text.ShouldEndWith("字…&C第 &P 页&R张三");
    }
}
