using Fadu.Indicators.Units;
using static Fadu.Indicators.Tests.Units.Registered;

namespace Fadu.Indicators.Tests.Units;

public sealed class EraseUnitContactTests
{
    private static readonly UnitContactNamed Named = new("王芳", "110");

    private static readonly EraseUnitContact Erase = new([2], " 本人要求 ");

    [Fact]
    public void Contacts_are_erased_from_a_closed_unit_too()
    {
        Given(District, Named).When(Erase.Decide).Then(new UnitContactErased([2], "本人要求"));
        Given(District, Named, Merged).When(Erase.Decide).Then(new UnitContactErased([2], "本人要求"));
    }

    [Fact]
    public void Whoever_folds_the_stream_forgets_the_person_even_where_the_name_was_read_before() =>
        new UnitEvent[] { District, Named, new UnitContactErased([2], "本人要求") }.Aggregate(Unit.None, Unit.Evolve).Contact.ShouldBeNull();

    [Fact]
    public void Where_nobody_can_be_read_nothing_happens() => Given(District).When(new EraseUnitContact([], "本人要求").Decide).ThenNothing();

    [Fact]
    public void The_unit_is_known_and_the_reason_given() =>
        Given().When(new EraseUnitContact([2], " ").Decide).ThenRefused("unit.unknown", "field.reason reason");
}
