namespace Fadu.Catalog.Tests.Structure;

public sealed class GivenShapeTests
{
    [Fact]
    public void Only_the_values_of_other_units_are_a_list()
    {
        Demo.Told(Demo.With("given: { 普法经费: 300", "given: { 普法经费: [300]")).ShouldBe(
            ["16: 1.1 算例给的数: 这里只能写一个数；其他单位的数写在“全体.名称”下"]);
        Demo.Told(Demo.With("given: { 普法经费: 300", "given: { 普法经费: 300, 全体.普法经费: { a: 1 }")).ShouldBe(
            ["16: 1.1 算例给的数: 这里应当是其他单位的数，写成 [900, 870]"]);
        Demo.Told(Demo.With("given: { 普法经费: 300", "given: { 普法经费: 300, 全体.普法经费: [900, 870]")).ShouldBeEmpty();
        Demo.Told(Demo.With("given: { 普法经费: 300, 单位.常住人口: 200 }", "given: [300]")).ShouldBe(
            ["16: 1.1 算例给的数: 这里应当是一组数(名称: 数)，写的是列表"]);
    }

    [Theory]
    [InlineData("300")]
    [InlineData("\"300\"")]
    [InlineData("３００")]
    [InlineData("300.0")]
    public void Values_are_read_as_people_write_them(string written) =>
        Demo.Told(Demo.With("given: { 普法经费: 300", $"given: {{ 普法经费: {written}")).ShouldBeEmpty();

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("\"\"")]
    public void Nothing_is_a_missing_value(string written) =>
        Demo.Told(Demo.With("given: { 普法经费: 300", $"given: {{ 普法经费: {written}")).ShouldBe(
            [$"16: 1.1 算例应得的分: 应得 3，算不出：未填报；请核对规则，或者在文件里改写这个算例"]);
}
