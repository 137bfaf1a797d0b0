using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Tests.IndexSystems;

public sealed class ValueMapTests
{
    [Fact]
    public void Maps_are_equal_by_their_values_in_any_order()
    {
        var map = Map(("a", 1), ("b", 2));

        map.Equals(Map(("b", 2), ("a", 1))).ShouldBeTrue();
        map.GetHashCode().ShouldBe(Map(("b", 2), ("a", 1)).GetHashCode());
        map.Equals(Map(("a", 1), ("b", 3))).ShouldBeFalse();
        map.Equals(Map(("a", 1), ("c", 2))).ShouldBeFalse();
        map.Equals(Map(("a", 1))).ShouldBeFalse();
        map.Equals(null).ShouldBeFalse();
    }

    [Fact]
    public void A_value_set_keeps_its_place_and_the_map_that_it_came_from_stays()
    {
        var map = Map(("a", 1), ("b", 2));

        map.With("a", 5).ShouldBe([new("a", 5), new("b", 2)]);
        map.With("c", 5).Keys.ShouldBe(["a", "b", "c"]);
        map.Without("a").ShouldBe([new("b", 2)]);
        map.ShouldBe([new("a", 1), new("b", 2)]);
    }

    private static ValueMap<int> Map(params (string Key, int Value)[] values) => ValueMap.Of(values.ToDictionary(pair => pair.Key, pair => pair.Value));
}
