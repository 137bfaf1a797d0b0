namespace Fadu.Catalog.Tests.Structure;

public sealed class RecordShapeTests
{
    [Fact]
    public void A_mistyped_key_is_told_once_and_read_as_what_was_meant() =>
        Demo.Told(Demo.With("name: 普法经费", "nmae: 普法经费")).ShouldBe(["8: fund: 没有“nmae”这一项，是不是 name？"]);

    [Fact]
    public void A_key_like_nothing_known_gets_the_list_of_keys() =>
        Demo.Told(Demo.With("band: 合格 }", "band: 合格, 备注: 无 }")).ShouldBe(
            ["20: V1: 没有“备注”这一项，可以写：code、name、when、band、rule、examples、effect"]);

    [Fact]
    public void Unknown_keys_without_end_are_told_up_to_a_number_without_holding_each_against_all() => Should.CompleteIn(
        () => Demo.Told(string.Join('\n', Enumerable.Range(0, 40_000).Select(number => $"k{number}: 1"))).Length.ShouldBeInRange(400, 600), TimeSpan.FromSeconds(30));

    [Fact]
    public void A_missing_key_is_named_with_the_line_of_its_record() =>
        Demo.Told(Demo.With("code: V1, name: 重大舆情, when: \"[重大舆情事件] > 0\", ", "code: V1, ")).ShouldBe(
            ["20: V1 名称: 缺少 name，请补上，例如 name: 普法经费", "20: V1 条件: 缺少 when，请补上，例如 when: \"[通报批评次数] > 0\""]);

    [Theory]
    [InlineData("code: demo\n", "", "1: 编号: 缺少 code，请补上，例如 code: \"A-1\"")]
    [InlineData("name: 示例指标体系\n", "", "1: 名称: 缺少 name，请补上，例如 name: 普法工作评估")]
    [InlineData("{ name: 合格, min: 6 }", "{ min: 6 }", "4: 名称: 缺少 name，请补上，例如 name: 优秀")]
    [InlineData("marks: 2, formula", "formula", "18: 1.3 分值: 缺少 marks，请补上，例如 marks: 2")]
    public void A_missing_key_comes_with_a_line_to_write(string old, string changed, string told) =>
        Demo.Told(Demo.With(old, changed)).ShouldBe([told]);

    [Fact]
    public void A_list_where_a_record_belongs_is_told_as_such() =>
        Demo.Told(Demo.With("- { code: V1, name: 重大舆情, when: \"[重大舆情事件] > 0\", band: 合格 }", "- [1]")).ShouldBe(
            ["20: 一票否决: 这里应当是一票否决(一组键值)，写的是列表"]);

    [Fact]
    public void A_record_where_a_list_belongs_is_told_as_such() =>
        Demo.Told(Demo.With("vetoes:\n  - {", "vetoes:\n    {")).ShouldBe(
            ["20: 一票否决: 这里应当是列表(每行以 - 开头，或写在 [ ] 里)，写的是一组键值"]);
}
