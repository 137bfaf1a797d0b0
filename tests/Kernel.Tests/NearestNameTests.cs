namespace Fadu.Kernel.Tests;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("普法经废", "普法经费")]
    [InlineData("普法费", "普法经费")]
    [InlineData("普法总经费", "普法经费")]
    [InlineData("法普经费", "普法经费")]
    [InlineData("Linaer", "Linear")]
    [InlineData("LINEAR", "Linear")]
    [InlineData("linea", "Linear")]
    public void One_slip_of_the_pen_finds_the_name(string written, string meant) =>
        NearestName.Find(written, ["知晓率", "普法经费", "Linear", "Tier"]).ShouldBe(meant);

    [Theory]
    [InlineData("经费", "普法经费")]
    [InlineData("县级普法经费总额", "普法经费")]
    public void A_part_of_a_name_or_a_longer_one_finds_it(string written, string meant) =>
        NearestName.Find(written, ["知晓率", "普法经费"]).ShouldBe(meant);

    [Theory]
    [InlineData("满意度")]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("费")]
    public void What_is_near_to_nothing_finds_nothing(string written) =>
        NearestName.Find(written, ["知晓率", "普法经费", "Linear"]).ShouldBeNull();

    [Theory]
    [InlineData("abcdef", "abcxyf", "abcxyf")]
    [InlineData("abcdef", "abxyzf", null)]
    [InlineData("ab", "xb", "xb")]
    [InlineData("ab", "xy", null)]
    [InlineData("a", "ab", "ab")]
    [InlineData("a", "x", null)]
    [InlineData("丙", "甲", null)]
    [InlineData("A", "a", "a")]
    [InlineData("", "a", null)]
    public void At_most_a_third_of_the_letters_may_differ_but_one_always_and_never_all(string written, string known, string? found) =>
        NearestName.Find(written, [known]).ShouldBe(found);

    [Fact]
    public void The_nearest_wins_and_of_equally_near_ones_the_first()
    {
        NearestName.Find("abcdefg", ["abcdexy", "abcdefx", "abcdefy"]).ShouldBe("abcdefx");
        NearestName.Find("abcd", ["abcy", "abcx"]).ShouldBe("abcy");
    }

    [Fact]
    public void A_near_name_goes_before_one_that_contains_it() =>
        NearestName.Find("经费", ["普法经费", "经廢"]).ShouldBe("经廢");

    [Fact]
    public void Where_there_are_no_names_none_is_found() => NearestName.Find("x", []).ShouldBeNull();
}
