using Fadu.Api.Problems;

namespace Fadu.Api.Tests.Problems;

public sealed class InputPlacesTests
{
    [Fact]
    public void What_problems_name_is_a_field_unless_it_is_said_otherwise()
    {
        PathOf(InputPlaces.Fields, "name").ShouldBe("input.name ");
        PathOf(InputPlaces.Fields, "units/3/name").ShouldBe("input.units.3.name 3");
        PathOf(InputPlaces.Fields, null).ShouldBe("input ");
    }

    [Fact]
    public void Of_an_input_whose_places_are_listed_everything_else_stands_for_the_whole()
    {
        var places = InputPlaces.Whole.With("round", "roundCode").WithFields("reason").WithEach("items", ["a", "b", "a"], "value").WithEach("panel", ["c"], null);

        PathOf(places, "round").ShouldBe("input.roundCode ");
        PathOf(places, "reason").ShouldBe("input.reason ");
        PathOf(places, "b").ShouldBe("input.items.1.value 1");
        PathOf(places, "a").ShouldBe("input.items.0.value 0", "of one that stands there twice, the first");
        PathOf(places, "c").ShouldBe("input.panel.0 0");
        PathOf(places, "caller").ShouldBe("input ");
        PathOf(InputPlaces.Whole, "b").ShouldBe("input ", "places are not changed by what is made of them");
    }

    private static string PathOf(InputPlaces places, string? where) => $"{string.Join('.', places[where].Path)} {places[where].Index}";
}
