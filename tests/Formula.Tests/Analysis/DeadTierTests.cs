namespace Fadu.Formula.Tests.Analysis;

public sealed class DeadTierTests
{
    [Theory]
    [InlineData("Tier([率], 60, 3, 90, 5, 0)", "90")]
    [InlineData("Tier([率], 90, 5, 90, 4, 0)", "90")]
    [InlineData("Tier([率], 101, 5, 60, 3, 0)", "101")]
    [InlineData("Tier([率], 0, 5, -1, 3, 0)", "-1")]
    [InlineData("Tier([件], 20.5, 5, 10, 3, 0)", "20.5")]
    [InlineData("TierBelow([件], 5, 3, 2, 5, 0)", "2")]
    [InlineData("TierBelow([件], -1, 5, 2, 3, 0)", "-1")]
    [InlineData("Tier([件], 3, 5, 2.5, 4, 0)", "2.5")]
    [InlineData("Tier([率], 60, 5, 60.0000000000001, 4, 0)", "60.0000000000001")]
    public void A_step_that_is_never_reached_is_proved(string text, string threshold) => AnalysisCase.Warnings(text).ShouldBe([$"dead_tier proved {threshold}"]);

    [Theory]
    [InlineData("Tier([率], 90, 5, 60, 3, 0)")]
    [InlineData("Tier([率], 100, 5, 0.1, 3, 0)")]
    [InlineData("Tier([件], 20, 5, 1, 3, 0)")]
    [InlineData("TierBelow([件], 0, 5, 19, 3, 0)")]
    [InlineData("Tier([率], [人], 5, 60, 3, 0)")]
    [InlineData("Tier([元], 1000000, 5, 60, 3, 0)")]
    public void A_step_that_can_be_reached_is_not_told(string text) => AnalysisCase.Warnings(text).ShouldBeEmpty();

    [Fact]
    public void A_step_that_a_condition_excludes_is_dead() =>
        AnalysisCase.Warnings("if([率] < 90, Tier([率], 90, 5, 60, 3, 0), 5)").ShouldBe(["dead_tier proved 90"]);

    [Fact]
    public void The_warning_names_the_step_its_worth_and_the_range()
    {
        var warning = AnalysisCase.Of("Tier([率], 60, 3, 90, 5, 0)").Warnings.ShouldHaveSingleItem();

        warning.Message.ShouldBe(new(
            "90 这一档（得 5）永远轮不到（取值范围 [0 … 100]）：前面的档已经包含它，或数据项取不到这个值；请删去或改界线",
            "the step at 90 (worth 5) can never be reached (range [0 … 100]): an earlier step takes all of it, or the item never gets there; remove it or change its threshold"));
    }
}
