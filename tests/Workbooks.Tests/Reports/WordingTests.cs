using Fadu.Workbooks.Reports;

namespace Fadu.Workbooks.Tests.Reports;

public sealed class WordingTests
{
    [Fact]
    public void Marks_have_the_places_that_the_system_keeps_rounded_half_away_from_zero()
    {
        new Wording(2).Marks(82.345m).ShouldBe("82.35");
        new Wording(0).Marks(82.5m).ShouldBe("83");
        new Wording(1).Marks(null).ShouldBe("—");
    }

    [Fact]
    public void Shares_are_percentages_with_two_places()
    {
        Wording.Percent(0.123456m).ShouldBe("12.35%");
        Wording.Hundredths(1m).ShouldBe("100.00");
        Wording.Percent(null).ShouldBe("—");
    }

    [Theory]
    [InlineData(0.80, 0.8523, "提高5.23个百分点", "+5.23")]
    [InlineData(0.8523, 0.80, "下降5.23个百分点", "-5.23")]
    [InlineData(0.8, 0.800001, "持平", "0.00")]
    public void A_change_is_told_in_percentage_points(double before, double after, string words, string figure)
    {
        Wording.Change((decimal)before, (decimal)after).ShouldBe(words);
        Wording.Points((decimal)before, (decimal)after).ShouldBe(figure);
    }

    [Fact]
    public void Moments_are_told_as_they_are_in_china() =>
        Wording.Moment(new(2023, 11, 30, 18, 5, 0, TimeSpan.Zero)).ShouldBe("2023年12月1日2时05分");
}
