using Fadu.Formula.Expressions;
using Fadu.Formula.Interpretation;
using Fadu.Formula.Values;

namespace Fadu.Formula.Inversion;

/// <summary>A unit's values with one of them free, among peers whose values stay. For one thread.</summary>
/// <param name="unit">The unit as it is now.</param>
/// <param name="free">The parameter that is free.</param>
internal sealed class FreeContext(IFormulaContext unit, Parameter free) : IFormulaContext, IPeerSource
{
    private readonly Dictionary<Expr, MovingGroup> _groups = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Parameter, Value> _known = [];
    private readonly bool _isAmongPeers = unit.IsAmongPeers;

    /// <summary>What the free parameter is at present.</summary>
    public Value Value { get; set; }

    public IReadOnlyList<IFormulaContext> Peers => unit.Peers;

    public bool IsAmongPeers => _isAmongPeers;

    public Value ValueOf(Parameter parameter)
    {
        if (parameter.Equals(free))
            return Value;
        if (!_known.TryGetValue(parameter, out var value))
            _known[parameter] = value = unit.ValueOf(parameter);
        return value;
    }

    // The unit's own value as it was is taken out of the group, and the one that it has now put in its place.
    public IReadOnlyList<decimal> ValuesOf(Expr part) => ValuesWith(part, _isAmongPeers ? Own(part, this) : null);

    public IReadOnlyList<decimal> ValuesWith(Expr part, decimal? own)
    {
        if (!_groups.TryGetValue(part, out var group))
        {
            var values = Interpreter.EvaluateForPeers(part, unit);
            _groups[part] = group = new(values, _isAmongPeers ? Own(part, unit) : null);
        }

        return group.With(_isAmongPeers ? own : null);
    }

    private static decimal? Own(Expr part, IFormulaContext context) =>
        Interpreter.Evaluate(part, context) is { IsMissing: false } value ? Numbers.Snap(value.Number) : null;
}
