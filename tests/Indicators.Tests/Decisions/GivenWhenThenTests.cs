using Fadu.Indicators.Units;
using Fadu.Kernel;
using Fadu.TestSupport.Decisions;

namespace Fadu.Indicators.Tests.Decisions;

/// <summary>The helper that all decisions are tested with, tested once: a wrong decision does not pass.</summary>
public sealed class GivenWhenThenTests
{
    private static readonly UnitRenamed Renamed = new("甲");

    [Fact]
    public void Other_events_other_values_and_another_order_are_told()
    {
        Should.Throw<InvalidOperationException>(() => Decided(Renamed).Then(new UnitRenamed("乙"))).Message.ShouldBe(
            "Expected:\n  UnitRenamed {\"name\":\"乙\"}\nDecided:\n  UnitRenamed {\"name\":\"甲\"}");
        Should.Throw<InvalidOperationException>(() => Decided(Renamed).Then(new UnitClassified("甲")));
        Should.Throw<InvalidOperationException>(() => Decided(Renamed, new UnitGrouped(null)).Then(new UnitGrouped(null), Renamed));
        Should.Throw<InvalidOperationException>(() => Decided(Renamed).ThenNothing());
        Should.Throw<InvalidOperationException>(() => Decided(Renamed).ThenRefused("unit.closed"));
    }

    [Fact]
    public void Other_refusals_another_place_and_another_order_are_told()
    {
        var problem = new Problem("a.b", new("甲", "one"), "field");

        Refused(problem).ThenRefused("a.b");
        Refused(problem).ThenRefused("a.b field");
        Should.Throw<InvalidOperationException>(() => Refused(problem).ThenRefused("a.c")).Message.ShouldBe("Expected:\n  a.c\nRefused:\n  a.b field: 甲");
        Should.Throw<InvalidOperationException>(() => Refused(problem).ThenRefused("a.b other"));
        Should.Throw<InvalidOperationException>(() => Refused(problem, problem with { Code = "a.c" }).ThenRefused("a.c", "a.b"));
        Should.Throw<InvalidOperationException>(() => Refused(problem).ThenRefused());
        Should.Throw<InvalidOperationException>(() => Refused(problem).ThenNothing());
    }

    [Fact]
    public void A_refusal_is_told_in_both_languages() =>
        Should.Throw<InvalidOperationException>(() => Refused(new Problem("a.b", new("甲", ""), null)).ThenRefused("a.b")).Message.ShouldBe(
            "a.b has no text in one of the languages.");

    [Fact]
    public void An_event_that_does_not_come_back_from_the_store_is_told()
    {
        Should.Throw<InvalidOperationException>(() => Decided(new Lossy { Name = "甲" }).Then(new Lossy { Name = "甲" })).Message.ShouldBe(
            "Stored:\nLossy {\"shown\":\"甲\",\"name\":\"甲\"}\nRead:\nLossy {\"shown\":\"乙\",\"name\":\"甲\"}");
    }

    private static When<Unit, UnitEvent> Decided(params UnitEvent[] events) => Given().When(_ => events);

    private static When<Unit, UnitEvent> Refused(params Problem[] problems) => Given().When(_ => problems);

    private static Given<Unit, UnitEvent> Given() => new(Unit.None, (unit, _) => unit, []);

    private sealed record Lossy : UnitEvent
    {
        private readonly bool _written;

        public string Shown
        {
            get => _written ? "乙" : Name;
            init => _written = true;
        }

        public string Name { get; init; } = "";
    }
}
