using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests;

public sealed class FreeValueTests
{
    private static readonly TestScope Scope = TestScope.Empty.Number("x").Number("y").OutOf(10);

    // Its peers have 10 and 30, and it has 20 itself.
    private readonly TestUnit _unit = new(("x", 20), ("y", 2));

    public FreeValueTests() => _unit.Peers = [_unit, new TestUnit(("x", 10)), new TestUnit(("x", 30))];

    [Theory]
    [InlineData("[x] * [y]", 50, 100)]
    [InlineData("[x] - PeerMean([x])", 50, 20)]
    [InlineData("[x] - PeerMean([x])", 20, 0)]
    [InlineData("PeerMax([x])", 50, 50)]
    [InlineData("PeerMax([x])", 5, 30)]
    [InlineData("PeerMin([x])", 5, 5)]
    [InlineData("PeerMean([x] * 2 + 1)", 50, 61)]
    public void The_unit_has_the_value_also_among_its_peers_and_theirs_stay(string text, int value, int result) =>
        Evaluate(Free(_unit), text, Value.Of((decimal)value)).ShouldBe(Value.Of((decimal)result));

    [Fact]
    public void One_value_after_the_other_over_several_formulas_leaves_nothing_behind()
    {
        var free = Free(_unit);

        decimal[] values = [50, 20, 80, 50];
        values.Select(value => Evaluate(free, "PeerMean([x])", Value.Of(value)).Number).ShouldBe([30, 20, 40, 30]);
        Evaluate(free, "PeerMean([x]) + PeerMax([x])", Value.Of(50m)).ShouldBe(Value.Of(80m));
        Evaluate(free, "PeerMean([x])", Value.None(FormulaType.Number, MissingReason.NotReported)).ShouldBe(Value.Of(20m));
        // The unit itself is as it was.
        Read("PeerMean([x])").Evaluate(_unit).ShouldBe(Value.Of(20m));
    }

    [Fact]
    public void Who_does_not_count_among_the_peers_is_compared_with_them_alone()
    {
        var guest = new TestUnit(("x", 20)) { Peers = [new TestUnit(("x", 10)), new TestUnit(("x", 30))] };

        Evaluate(Free(guest), "[x] - PeerMean([x])", Value.Of(50m)).ShouldBe(Value.Of(30m));
    }

    private static FreeValue Free(IFormulaContext unit) => new(unit, Scope.Find("x")!);

    private static Value Evaluate(FreeValue free, string text, Value value) => free.Evaluate(Read(text), value);

    private static CheckedFormula Read(string text) => FormulaReader.Read(text, FormulaType.Number, Scope).Formula.ShouldNotBeNull(text);
}
