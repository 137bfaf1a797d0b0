using System.Diagnostics;
using Fadu.Indicators.Units;
using Fadu.Indicators.Values;
using static Fadu.Indicators.Tests.Units.Registered;

namespace Fadu.Indicators.Tests.Units;

public sealed class UnitTests
{
    [Fact]
    public void A_unit_is_what_its_events_say()
    {
        UnitEvent[] events =
        [
            District, new UnitRenamed("锦江新区"), new UnitClassified("县"), new UnitMoved(null), new UnitGrouped(null),
            new AttributeSet("population", ItemValue.Of(690000), "2024", "年鉴"), new AttributeSet("area", ItemValue.Of(61.12m), null, null),
            new AttributeSet("population", ItemValue.Of(700000), "2025", null), new AttributeCleared("area"),
            new UnitContactNamed("王芳", "028-1"), Merged,
        ];

        Given(events).State.ShouldBe(new Unit
        {
            Code = "510104",
            Name = "锦江新区",
            Kind = "县",
            Attributes = new Dictionary<string, UnitAttribute> { ["population"] = new(ItemValue.Of(700000), "2025", null) },
            Contact = new("王芳", "028-1"),
            Status = UnitStatus.Closed,
            Successor = "510105",
        });
    }

    [Fact]
    public void A_reopened_unit_has_no_successor_and_a_removed_contact_is_gone()
    {
        var unit = Given(District, new UnitContactNamed("王芳", null), Merged, new UnitReopened("误操作"), new UnitContactRemoved()).State;

        (unit.Status, unit.Successor, unit.Contact).ShouldBe((UnitStatus.Active, null, null));
    }

    [Fact]
    public void A_contact_that_was_erased_is_nobody_to_be_reached() =>
        Given(District, new UnitContactNamed("王芳", "028-1"), new UnitContactNamed(null, null)).State.Contact.ShouldBeNull();

    [Fact]
    public void An_event_that_nobody_folds_in_is_our_mistake() =>
        Should.Throw<UnreachableException>(() => Unit.Evolve(Unit.None, new Unheard())).Message.ShouldBe("No case for Unheard.");

    private sealed record Unheard : UnitEvent;
}
