using Fadu.Indicators.Weights.Comparisons;

namespace Fadu.Indicators.Tests.Weights.Comparisons;

public sealed class SaatyScaleTests
{
    [Theory]
    [InlineData("1", 1d)]
    [InlineData("9", 9d)]
    [InlineData("2.5", 2.5d)]
    [InlineData("0.33", 1d / 3)]
    [InlineData("0.3333", 1d / 3)]
    [InlineData("0.11", 1d / 9)]
    [InlineData("0.143", 1d / 7)]
    [InlineData("0.4", 0.4d)]
    public void Judgements_are_read_from_a_ninth_to_nine(string times, double value) => SaatyScale.Read(Pairwise.Times(times)).ShouldBe(value);

    [Theory]
    [InlineData("9.1")]
    [InlineData("0.1")]
    [InlineData("0")]
    [InlineData("-3")]
    public void Others_are_none(string times) => SaatyScale.Read(Pairwise.Times(times)).ShouldBeNull();

    [Fact]
    public void The_nearest_step_is_nearest_in_proportion()
    {
        SaatyScale.Nearest(0.4587).ShouldBe(0.5);
        SaatyScale.Nearest(30).ShouldBe(9);
        SaatyScale.Nearest(1 / 2.4).ShouldBe(0.5);
        SaatyScale.Nearest(2.5).ShouldBe(3);
    }

    [Fact]
    public void Judgements_are_shown_as_people_write_them() =>
        new[] { 1 / 3d, 3, 2.5, 0.4, 1 }.Select(SaatyScale.Show).ShouldBe(["1/3", "3", "2.5", "1/2.5", "1"]);
}
