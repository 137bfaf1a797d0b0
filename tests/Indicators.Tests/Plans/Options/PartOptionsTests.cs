using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans.Options;
using Fadu.Indicators.Plans.Search;
using Fadu.Indicators.Tests.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Plans.Options;

public sealed class PartOptionsTests
{
    // More sites win marks for how many there are, and lose marks for how much each is used.
    private static readonly Indicator Sites = Leaf("1.1", 5, "Linear([x1], 0, 40)");
    private static readonly Indicator Uses = Leaf("1.2", 5, "Linear([x2] / ([x1] + 1), 0, 4)");

    [Fact]
    public void Of_ways_that_win_the_same_marks_under_one_heading_only_the_cheapest_is_kept()
    {
        var options = OptionsOf(Whole(Sum("1", Sites, Uses)));

        var won = options.Select(option => Math.Round(option.Gives.Sum(), 2)).ToArray();
        // Each costs more than the one before, and wins more.
        won.ShouldBe([.. won.Distinct().Order()]);
        won.Length.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Marks_under_two_headings_are_told_apart_since_bands_may_ask_something_of_each()
    {
        var options = OptionsOf(Whole(Sum("1", Sites), Sum("2", Uses)));

        options.Count.ShouldBeGreaterThan(options.Select(option => Math.Round(option.Gives.Sum(), 2)).Distinct().Count());
    }

    private static IReadOnlyList<PlanOption> OptionsOf(IndexSystem system)
    {
        var check = IndexSystemChecker.Check(system with { Items = [Item("x1", 40), Item("x2", 160)] }).System!;
        var now = Round.Of(check).Unit("甲", "x1=5 x2=3").Score();
        var levers = Movables.Of(now.Plan, now.Table, 0, MoveLimits.None)
            .Select(movable => new Lever(movable.Parameter.Parameter, movable.Grid.Down, movable.Grid.Up, place => movable.Grid[place], movable.EffortPerStep));
        return new UnitSearch(new(now, 0, [.. levers])).All.Single().Options;

        static Item Item(string code, int max) => new() { Code = code, Name = code, Type = ItemType.Integer, Min = 0, Max = max, LowerIsBetter = false };
    }
}
