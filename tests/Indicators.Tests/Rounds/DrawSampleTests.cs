using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class DrawSampleTests
{
    private static readonly RoundEvent[] _enrolled = [.. Running, new UnitEnrolled("u4", "西"), new UnitEnrolled("u5", "西")];
    private static readonly SampleCriteria _all = new([], NotDrawnBefore: false);
    private static readonly SampleDrawn _first = new(1, "s", 1, new(["西"], NotDrawnBefore: false), 2, ["u4"]);

    [Fact]
    public void Units_that_take_part_are_drawn()
    {
        var units = SampleDraw.Of("s", ["u1", "u2", "u4", "u5"], 2);

        Given(_enrolled).When(new DrawSample("s", 2, _all).Decide).Then(new SampleDrawn(1, "s", 2, _all, 4, units));
    }

    [Fact]
    public void They_can_be_those_of_some_groups_that_were_not_drawn_before()
    {
        var criteria = new SampleCriteria(["西（二）"], NotDrawnBefore: true);

        Given([.. _enrolled, new UnitEnrolled("u4", "西(二)"), new UnitEnrolled("u5", "西(二)"), _first]).When(new DrawSample("t", 1, criteria).Decide).Then(new SampleDrawn(2, "t", 1, criteria, 1, ["u5"]));
    }

    [Fact]
    public void The_same_draw_again_changes_nothing() =>
        Given([.. _enrolled, _first]).When(new DrawSample("s", 1, new(["西"], NotDrawnBefore: false)).Decide).ThenNothing();

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_sample_is_as_large_as_it_can_be(int size) =>
        Given(_enrolled).When(new DrawSample(" ", size, _all).Decide).ThenRefused("field.name seed", "round.sample_size size");

    [Fact]
    public void Somebody_has_to_meet_the_criteria() =>
        Given(_enrolled).When(new DrawSample("s", 1, new(["南"], NotDrawnBefore: false)).Decide).ThenRefused("round.nothing_to_draw criteria");
}
