using Fadu.GraphQL.Binding.Enums;
using Fadu.GraphQL.Tests.TypeSystem;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Tests.Binding.Enums;

public sealed class EnumPairsTests
{
    private readonly List<string> _faults = [];

    [Fact]
    public void Values_go_by_their_words_whatever_the_spelling()
    {
        var pairs = new EnumPairs(_faults);

        var values = pairs.Pair(Enumeration("READY, NOT_READY, LEVEL_1"), typeof(State));

        _faults.ShouldBeEmpty();
        values.OrderBy(pair => pair.Value).Select(pair => (pair.Key, pair.Value)).ShouldBe(
            [("READY", State.Ready), ("NOT_READY", State.NotReady), ("LEVEL_1", State.Level1)]);
        var (name, names) = pairs.All.ShouldHaveSingleItem();
        name.ShouldBe("State");
        names.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)).ShouldBe(
            [(State.Ready, "READY"), (State.NotReady, "NOT_READY"), (State.Level1, "LEVEL_1")]);
    }

    [Fact]
    public void Two_enums_in_C_sharp_may_stand_for_one()
    {
        var (type, pairs) = (Enumeration("READY, NOT_READY, LEVEL_1"), new EnumPairs(_faults));

        pairs.Pair(type, typeof(State));
        pairs.Pair(type, typeof(SameState));

        pairs.All.ShouldHaveSingleItem().Names.Keys.ShouldBe(
            [State.Ready, State.NotReady, State.Level1, SameState.Level1, SameState.NotReady, SameState.Ready], ignoreOrder: true);
    }

    [Fact]
    public void What_has_no_counterpart_is_said_once_in_both_directions()
    {
        var (type, pairs) = (Enumeration("READY, NOT_REDY, GONE_AWAY"), new EnumPairs(_faults));

        pairs.Pair(type, typeof(State));
        pairs.Pair(type, typeof(State));

        _faults.ShouldBe(
        [
            "State.NOT_REDY is no value of the C# enum State; write NotRedy there.",
            "State.GONE_AWAY is no value of the C# enum State; write GoneAway there.",
            "State.NotReady is no value of the enum State; write it into the schema, or take it away.",
            "State.Level1 is no value of the enum State; write it into the schema, or take it away.",
        ]);
    }

    [Fact]
    public void Names_that_cannot_be_told_apart_are_faults()
    {
        new EnumPairs(_faults).Pair(Enumeration("READY, DONE, FINISHED"), typeof(Ambiguous));

        _faults.ShouldBe(
        [
            "State.READY may be Ready or READY of the C# enum Ambiguous; leave one.",
            "State: DONE and FINISHED are one and the same value of the C# enum Ambiguous; give each its own.",
        ]);
    }

    private static EnumType Enumeration(string values) =>
        Schemas.Build($"type Query {{ state: State }} enum State {{ {values} }}").Types.Find("State").ShouldBeOfType<EnumType>();

    private enum State
    {
        Ready,
        NotReady,
        Level1,
    }

    private enum SameState
    {
        Level1,
        NotReady,
        Ready,
    }

    private enum Ambiguous
    {
        Ready = 1,
        READY = 2,
        Done = 3,
        Finished = Done,
    }
}
