using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Indicators.Gaps;

/// <summary>A unit's values with others for some parameters, for formulas that read neither marks nor the group.</summary>
internal sealed class OtherValues(IFormulaContext unit, IReadOnlyDictionary<Parameter, Value> others) : IFormulaContext
{
    public IReadOnlyList<IFormulaContext> Peers => unit.Peers;

    // It is no unit of the group; to look for it there takes longer than all else where the group is large.
    public bool IsAmongPeers => false;

    public Value ValueOf(Parameter parameter) => others.TryGetValue(parameter, out var value) ? value : unit.ValueOf(parameter);
}
