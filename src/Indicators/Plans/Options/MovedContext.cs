using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Indicators.Plans.Options;

/// <summary>The unit with some levers moved, as a formula sees it.</summary>
/// <param name="unit">The unit as it stands.</param>
/// <param name="moved">The values that are others.</param>
/// <param name="peers">The group, the unit with these values in it.</param>
internal sealed class MovedContext(IFormulaContext unit, IReadOnlyDictionary<Parameter, Value> moved, IReadOnlyList<IFormulaContext> peers) : IFormulaContext
{
    public IReadOnlyList<IFormulaContext> Peers { get; } = peers;

    public Value ValueOf(Parameter parameter) => moved.TryGetValue(parameter, out var value) ? value : unit.ValueOf(parameter);
}
