using Fadu.Formula.Intervals;

namespace Fadu.Formula.Tests.Analysis;

public sealed class DirectionTests
{
    [Theory]
    [InlineData("[件]", Direction.Up)]
    [InlineData("-[件]", Direction.Down)]
    [InlineData("5 - [件] * 2", Direction.Down)]
    [InlineData("[件] - [件]", Direction.Mixed)]
    [InlineData("[件] * [率]", Direction.Up)]
    [InlineData("[件] * [亏]", Direction.Down)]
    [InlineData("[件] * [差]", Direction.Mixed)]
    [InlineData("[件] * 0", Direction.None)]
    [InlineData("[件] * [件]", Direction.Up)]
    [InlineData("[率] / ([件] + 1)", Direction.Down)]
    [InlineData("[亏] / ([件] + 1)", Direction.Up)]
    [InlineData("[件] % 3", Direction.Mixed)]
    [InlineData("Ratio([件], [人])", Direction.Up)]
    [InlineData("Ratio([人], [件])", Direction.Down)]
    [InlineData("Min(3, [件])", Direction.Up)]
    [InlineData("Round([件] / 3, 1)", Direction.Up)]
    [InlineData("Abs([件])", Direction.Up)]
    [InlineData("Linear([件], 0, 10)", Direction.Up)]
    [InlineData("Linear([件], 10, 0)", Direction.Down)]
    [InlineData("Linear(5, 0, [件])", Direction.Down)]
    [InlineData("Tier([件], 10, 5, 5, 3, 0)", Direction.Up)]
    [InlineData("Tier([件], 10, 0, 5, 3, 5)", Direction.Down)]
    [InlineData("Tier([件], 10, 3, 5, 5, 0)", Direction.Mixed)]
    [InlineData("Tier([率], [件], 5, 0)", Direction.Down)]
    [InlineData("TierBelow([件], 0, 5, 3, 2, 0)", Direction.Down)]
    [InlineData("TierBelow([率], [件], 5, 0)", Direction.Up)]
    [InlineData("PerCount([件], 0.5, 3)", Direction.Up)]
    [InlineData("Deduct([件], 0.5)", Direction.Down)]
    [InlineData("Deduct(Max(0, 5 - [件]), 0.5)", Direction.Up)]
    [InlineData("Growth([件])", Direction.Up)]
    [InlineData("Pow([件], 2)", Direction.Up)]
    [InlineData("Pow([件], -(1))", Direction.Down)]
    [InlineData("Pow([差], 2) + [件]", Direction.Up)]
    [InlineData("if([件] > 5, 3, 1)", Direction.Up)]
    [InlineData("if([件] > 5, 1, 3)", Direction.Down)]
    [InlineData("if([件] > 5, 2, 2)", Direction.None)]
    [InlineData("if([件] > 5, [件], [率])", Direction.Mixed)]
    [InlineData("if([是], [件], -[件])", Direction.Mixed)]
    [InlineData("if([件] > 5 and [件] > 6, 3, 1)", Direction.Up)]
    [InlineData("if(not ([件] > 5), 3, 1)", Direction.Down)]
    [InlineData("if([件] = 5, 3, 1)", Direction.Mixed)]
    [InlineData("if([件] >= 0, 3, 1)", Direction.None)]
    [InlineData("Coalesce([件], 5)", Direction.Up)]
    [InlineData("Coalesce([件] * 2, 5)", Direction.Up)]
    [InlineData("Coalesce(1 / [件], 5)", Direction.Mixed)]
    [InlineData("Coalesce(if([件] > 5, [率], 0), 7)", Direction.Mixed)]
    [InlineData("Coalesce(Coalesce([件], [率]), 7)", Direction.Up)]
    [InlineData("PeerCount(1 / Coalesce([人], [件]))", Direction.Mixed)]
    [InlineData("if(IsMissing([件]), 0, 1)", Direction.None)]
    [InlineData("if(IsMissing(1 / [件]), 0, 1)", Direction.Mixed)]
    [InlineData("PeerMean([件])", Direction.Up)]
    [InlineData("PeerStdDev([件])", Direction.Mixed)]
    [InlineData("PeerCount([件])", Direction.None)]
    [InlineData("PeerCount(1 / [件])", Direction.Mixed)]
    [InlineData("PeerSum(1 / [件])", Direction.Mixed)]
    [InlineData("PeerRank([件])", Direction.Down)]
    [InlineData("MinMax([件])", Direction.Up)]
    [InlineData("ZScore(-[件])", Direction.Down)]
    [InlineData("[件] / PeerMean([件])", Direction.Mixed)]
    public void The_direction_of_an_item_is_found(string text, Direction direction) =>
        AnalysisCase.Of(text).Directions.Single(pair => pair.Key.Name == "件").Value.ShouldBe(direction);

    [Fact]
    public void Days_late_push_down_and_the_due_date_up()
    {
        var directions = AnalysisCase.Of("Late([报], [期], 0.1)").Directions.ToDictionary(pair => pair.Key.Name, pair => pair.Value);

        directions.ShouldBe(new Dictionary<string, Direction> { ["报"] = Direction.Down, ["期"] = Direction.Up }, ignoreOrder: true);
    }

    [Fact]
    public void What_the_revision_fixes_has_no_direction() => AnalysisCase.Of("[标准] * [满分]").Directions.ShouldBeEmpty();
}
