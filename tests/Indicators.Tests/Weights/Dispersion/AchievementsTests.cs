using Fadu.Indicators.Tests.Scoring;
using Fadu.Indicators.Weights.Dispersion;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Weights.Dispersion;

public sealed class AchievementsTests
{
    [Fact]
    public void What_units_achieve_is_held_to_the_scale_and_missing_is_not_zero()
    {
        var scores = Round.Of(Whole(Leaf("1", 6, "[x]", outOf: 3), Sum("N", Leaf("2", 3, "[y]"), Leaf("3", 1, "[z]", when: "[b]"))))
            .Unit("甲", "x=1 y=2 z=1 b=true")
            .Unit("乙", "x=9 z=0 b=false")
            .Unit("退", "x=9 y=1 z=0 b=true", withdrawn: true)
            .Unit("丙", "y=0 z=0 b=true")
            .Score();

        var achievements = Achievements.Of(scores);

        achievements.Units.ShouldBe(["甲", "乙", "丙"]);
        achievements.ByIndicator.Select(one => $"{one.Key}: {string.Join(' ', one.Value.Select(value => value is { } number ? $"{number:0.##}" : "-"))}").ShouldBe(
            ["1: 0.33 1 -", "N: 0.75 - 0", "2: 0.67 - 0", "3: 1 - 0"]);
    }

    [Fact]
    public void What_differs_by_the_last_digits_of_a_division_is_the_same()
    {
        // A third of 1 three times is 0.9999999999999999999999999999.
        var scores = Round.Of(Whole(Leaf("1", 1, "[x] / 3 * 3"), Sum("N", Leaf("2", 1, "[x] / 3 * 3")))).Unit("甲", "x=1").Unit("乙", "x=3").Score();

        Achievements.Of(scores).ByIndicator.Values.ShouldAllBe(column => column[0] == 1 && column[1] == 1);
    }
}
