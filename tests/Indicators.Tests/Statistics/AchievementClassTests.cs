using Fadu.Indicators.Statistics;

namespace Fadu.Indicators.Tests.Statistics;

public sealed class AchievementClassTests
{
    [Fact]
    public void A_share_on_a_border_belongs_to_the_class_above_and_full_marks_to_the_last() =>
        AchievementClass.Of([0m, 0.19999m, 0.2m, 0.6m, 0.99m, 1m], 5).ShouldBe(
            [new(0, 0.2m, 2), new(0.2m, 0.4m, 1), new(0.4m, 0.6m, 0), new(0.6m, 0.8m, 1), new(0.8m, 1, 2)]);

    [Fact]
    public void Above_full_marks_there_is_a_class_only_where_somebody_is() =>
        AchievementClass.Of([1.02m, 0.5m], 2).ShouldBe([new(0, 0.5m, 0), new(0.5m, 1, 1), new(1, null, 1)]);

    // 3 of 10 marks by thirds: 1/3 × 3 has to be 1, not a hair below.
    [Fact]
    public void A_border_that_decimal_can_not_write_is_met_all_the_same() =>
        AchievementClass.Of([1m / 3, 2m / 3], 3).Select(one => one.Count).ShouldBe([0, 1, 1]);

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void So_many_classes_are_refused(int classes) => Should.Throw<ArgumentOutOfRangeException>(() => AchievementClass.Of([], classes));
}
