using Fadu.Application.Registers;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Values;

namespace Fadu.Application.Tests.Registers;

public sealed class KnownAttributesTests
{
    private static readonly Item Population = new() { Code = "population", Name = "常住人口", Type = ItemType.Decimal, Min = 0, Max = 100 };

    [Fact]
    public void A_value_is_read_as_one_of_the_newest_revisions_admits_it()
    {
        var known = Of(System("a", Population with { Max = 10 }), System("b", Population));

        known.Read("population", "12.50").ShouldBe((ItemValue.Of(12.5m), null));
        known.NameOf("population").ShouldBe("常住人口");
    }

    [Fact]
    public void What_no_system_admits_is_refused_with_its_place()
    {
        var known = Of(System("a", Population));

        new[] { known.Read("population", "120"), known.Read("population", " "), known.Read("area", "1") }
            .Select(reading => (reading.Value, reading.Problem?.Code, reading.Problem?.Where))
            .ShouldBe([(null, "value.out_of_range", "value"), (null, "attribute.value_needed", "value"), (null, "attribute.unknown", "attribute")]);
        known.NameOf("area").ShouldBeNull();
    }

    [Fact]
    public void What_stands_in_a_draft_alone_or_in_an_older_revision_is_unknown()
    {
        var state = RegisterState.Empty
            .With("index-system/a", 1, new RevisionPublished(1, System("a", Population), "示例"))
            .With("index-system/a", 2, new RevisionPublished(2, System("a"), "示例"))
            .With("index-system/b", 1, new DraftStarted(System("b", Population), null));

        new KnownAttributes(state).Read("population", "1").Problem?.Code.ShouldBe("attribute.unknown");
    }

    private static IndexSystem System(string code, params Item[] attributes) =>
        new() { Code = code, Name = code, FullMarks = 10, Attributes = attributes, Indicators = [new() { Code = "1", Name = "一", Marks = 10, Formula = "0" }] };

    private static KnownAttributes Of(params IndexSystem[] systems) => new(systems.Aggregate(
        RegisterState.Empty, (state, system) => state.With($"index-system/{system.Code}", 1, new RevisionPublished(1, system, "示例"))));
}
