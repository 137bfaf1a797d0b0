using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Tests.Scoring.Marks;

public sealed class LeafMarksTests
{
    [Theory]
    [InlineData("-1", "0")]
    [InlineData("0", "0")]
    [InlineData("2.345", "2.35")]
    [InlineData("2.3449", "2.34")]
    [InlineData("4", "4")]
    [InlineData("7", "4")]
    public void The_result_is_held_to_the_scale_and_rounded_half_away_from_zero(string result, string marks) =>
        LeafMarks.Of(Number(result), 4, 4, 2).ShouldBe(Number(marks));

    [Fact]
    public void On_other_marks_the_share_of_the_scale_counts() => LeafMarks.Of(3.2m, 4, 3.9m, 2).ShouldBe(3.12m);

    [Fact]
    public void A_hair_below_a_half_is_a_half() => LeafMarks.Of(3 * (0.85m / 30), 3, 3, 2).ShouldBe(0.09m);

    [Fact]
    public void Dividing_last_loses_nothing() => LeafMarks.Of(1, 3, 0.3m, 2).ShouldBe(0.1m);

    [Fact]
    public void Full_marks_keep_the_places_that_the_revision_gives_them()
    {
        LeafMarks.Of(0.125m, 0.125m, 0.125m, 2).ShouldBe(0.125m);
        LeafMarks.Of(1, 1, 0.125m, 2).ShouldBe(0.125m);
    }

    [Fact]
    public void Rounding_never_leads_over_the_marks() => LeafMarks.Of(0.1249m, 0.125m, 0.125m, 1).ShouldBe(0.1m);

    [Fact]
    public void Rounding_up_stops_at_the_marks() => LeafMarks.Of(0.126m, 0.127m, 0.127m, 2).ShouldBe(0.127m);

    [Fact]
    public void A_hair_below_the_scale_is_full_marks() => LeafMarks.Of(0.9999999999999999m, 1, 5, 10).ShouldBe(5);

    [Fact]
    public void Marks_beyond_what_decimal_multiplies_lose_digits_not_the_score() =>
        LeafMarks.Of(50_000_000_000_000_000m, 100_000_000_000_000_000m, 1_000_000_000_000_000m, 2).ShouldBe(500_000_000_000_000m);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
