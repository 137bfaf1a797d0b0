namespace Fadu.Catalog.Tests.Structure;

public sealed class ItemShapesTests
{
    private const string Dated = "- { code: sent, name: 报送, type: date, required: false, statisticsOnly: true, ";

    [Fact]
    public void A_choice_needs_its_options() =>
        Demo.Told(Demo.With(", choices: [{ name: A, value: 1 }, { name: B, value: 0.8 }, { name: D, value: 0 }]", "")).ShouldBe(
            ["10: site 选项: 缺少 choices，请补上，例如 choices: [{ name: A, value: 1 }, { name: B, value: 0.8 }]"]);

    [Theory]
    [InlineData("min: 2023-01-01", "2023-01-01 没有加引号，会被当成日期；请加引号，写 \"2023-01-01\"")]
    [InlineData("min: 2023", "日期要加引号，写成 \"2023-12-31\"")]
    [InlineData("min: \"2023年\"", "不是日期，写成 \"2023-12-31\"")]
    [InlineData("min: \"2023-02-30\"", "没有 2023-02-30 这一天；日期写成 \"2023-12-31\" 这样")]
    [InlineData("min: [1]", "这里应当是数，或者加引号的日期，写的是列表")]
    public void The_limit_of_a_date_is_a_date(string written, string told) =>
        Demo.Told(Demo.With("items:", $"items:\n  {Dated}{written} }}")).ShouldBe([$"8: sent 最小值: {told}"]);

    [Fact]
    public void The_limit_of_a_date_is_kept_as_a_day()
    {
        var item = Demo.Load(Demo.With("items:", $"items:\n  {Dated}min: \"2021-01-01\", max: '2023-12-31' }}")).System!.Items[0];

        (item.Min, item.Max).ShouldBe((new DateOnly(2021, 1, 1).DayNumber, new DateOnly(2023, 12, 31).DayNumber));
    }

    [Fact]
    public void The_limit_of_a_number_is_a_number_and_others_have_none()
    {
        Demo.Told(Demo.With("unit: 件, min: 0", "unit: 件, min: \"0\"")).ShouldBe(["11: accident 最小值: 这里应当是数，不加引号"]);
        Demo.Told(Demo.With("from: evaluator", "from: evaluator, max: \"2023-12-31\"")).ShouldBe(["10: site 最大值: 只有数和日期可以写 min、max，请删去"]);
        Demo.Told(Demo.With("from: evaluator", "from: evaluator, max: 1")).ShouldBe(["10: site 最大值: 只有数和日期可以写 min、max，请删去"]);
    }

    [Theory]
    [InlineData("decimal", "\"1\"", "数不加引号，请写 1")]
    [InlineData("decimal", "一", "这里应当是数，写的是“一”")]
    [InlineData("integer", "1.5", "“1.5”不是整数，应写整数")]
    [InlineData("percent", "150", "“150”超出允许的范围，应写 0 到 100 的百分数（95% 写 95 或 95%）")]
    [InlineData("date", "2023-08-31", "2023-08-31 没有加引号，会被当成日期；请加引号，写 \"2023-08-31\"")]
    [InlineData("date", "\"2023-08-32\"", "“2023-08-32”不是日期，或者没有这一天，应写日期（如 2023-08-31）")]
    [InlineData("boolean", "\"true\"", "这里应当是 true 或 false(不加引号)，写的是“true”")]
    [InlineData("text", "1", "1 没有加引号，会被当成数；请加引号，写 \"1\"")]
    [InlineData("decimal", "[1]", "这里应当是一个值，写的是列表")]
    public void The_value_of_a_policy_parameter_is_written_as_its_type_is(string type, string value, string told) =>
        Demo.Told(Demo.Text + $"\nparameters:\n  - {{ code: p, name: 标准, type: {type}, value: {value} }}")
            .Where(line => !line.Contains("没有公式用到", StringComparison.Ordinal))
            .ShouldBe([$"22: p 值: {told}"]);
}
