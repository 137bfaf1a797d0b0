using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Gaps;

namespace Fadu.Indicators.Tests.Gaps;

public sealed class OtherValuesTests
{
    [Fact]
    public void Nobody_looks_through_the_group_for_a_unit_with_other_values()
    {
        IFormulaContext unit = new Unit();

        IFormulaContext moved = new OtherValues(unit, new Dictionary<Parameter, Value>());

        moved.IsAmongPeers.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => moved.Peers);
    }

    private sealed class Unit : IFormulaContext
    {
        public IReadOnlyList<IFormulaContext> Peers => throw new InvalidOperationException("hundreds of thousands");

        public Value ValueOf(Parameter parameter) => Value.None(parameter.Type, MissingReason.NotReported);
    }
}
