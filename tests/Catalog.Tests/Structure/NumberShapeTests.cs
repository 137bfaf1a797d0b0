namespace Fadu.Catalog.Tests.Structure;

public sealed class NumberShapeTests
{
    [Theory]
    [InlineData("\"10\"", "数不加引号，请写 10")]
    [InlineData("'10'", "数不加引号，请写 10")]
    [InlineData("10分", "“10分”不是数；这里只写数，请写 10")]
    [InlineData("10 ＃满分", "“10 ＃满分”不是数；这里只写数，请写 10")]
    [InlineData("\"10 分\"", "“10 分”不是数；这里只写数，请写 10")]
    [InlineData("１０分", "“１０分”不是数；这里只写数，请写 10")]
    [InlineData("10%", "“10%”不是数；这里只写数，请写 10")]
    [InlineData("10-12", "这里应当是数，写的是“10-12”")]
    [InlineData("十", "这里应当是数，写的是“十”")]
    [InlineData("１０", "“１０”请写成 10")]
    [InlineData("1,000", "“1,000”请写成 1000")]
    [InlineData("010", "“010”请写成 10")]
    [InlineData("0x10", "这里应当是数，写的是“0x10”")]
    [InlineData(".inf", "这里应当是数，写的是“.inf”")]
    [InlineData("1e99", "这里应当是数，写的是“1e99”")]
    [InlineData("true", "这里应当是数，写的是“true”")]
    [InlineData("", "这里应当是数，写的是空的")]
    [InlineData("[1]", "这里应当是数，写的是列表")]
    [InlineData("0", "0 不行，应写大于 0 的数")]
    [InlineData("-1", "-1 不行，应写大于 0 的数")]
    public void What_is_no_number_in_range_is_told_what_to_write(string written, string told) =>
        Demo.Told(Demo.With("fullMarks: 10", $"fullMarks: {written}")).First().ShouldBe($"3: 满分: {told}");

    [Theory]
    [InlineData("10")]
    [InlineData("10.0")]
    [InlineData("+10")]
    [InlineData("1e1")]
    [InlineData("10.")]
    public void Numbers_are_decimal(string written) => Demo.Told(Demo.With("fullMarks: 10", $"fullMarks: {written}")).ShouldBeEmpty();

    [Theory]
    [InlineData("2.5")]
    [InlineData("-1")]
    [InlineData("11")]
    public void Decimals_are_a_whole_number_up_to_ten(string written) =>
        Demo.Told(Demo.With("fullMarks: 10", $"fullMarks: 10\ndecimals: {written}")).ShouldBe([$"4: 小数位数: {written} 不行，应写 0 到 10 的整数"]);

    [Theory]
    [InlineData("70%", "“70%”不是数；这里只写数，请写 0.7")]
    [InlineData("70％", "“70％”不是数；这里只写数，请写 0.7")]
    [InlineData("70", "70 不行，应写 0 到 1 的数；70% 写 0.7")]
    public void A_share_is_a_part_of_one(string written, string told) =>
        Demo.Told(Demo.With("min: 9 }", $"min: 9, eachAtLeast: {written} }}")).ShouldBe([$"4: 各项最低得分率: {told}"]);

    [Fact]
    public void All_digits_of_a_number_are_kept() =>
        Demo.Load(Demo.With("step: 1000", "step: 0.1234567890123456789012345678")).System!.Items[0].Step.ShouldBe(0.1234567890123456789012345678m);

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    public void Only_the_marks_of_an_example_may_be_null(string written)
    {
        Demo.Load(Demo.With("marks: 3 }", $"marks: {written} }}")).Findings.Select(finding => finding.Code).ShouldBe(["example.marks"]);
        Demo.Load(Demo.With("pass: 2.4", $"pass: {written}")).Findings.Select(finding => finding.Code).ShouldBe(["structure.wrong_kind"]);
    }
}
