using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Indicators.Plans.Options;

/// <summary>A value of the unit that a plan may move, place by place from where it stands.</summary>
/// <param name="Parameter">What is moved.</param>
/// <param name="Down">How many places lie below the present one.</param>
/// <param name="Up">How many places lie above the present one.</param>
/// <param name="At">The value at a place; 0 is the present one.</param>
/// <param name="EffortPerStep">What one place costs; not negative.</param>
internal sealed record Lever(Parameter Parameter, long Down, long Up, Func<long, Value> At, decimal EffortPerStep)
{
    /// <summary>What it costs to move it to a place.</summary>
    public decimal EffortOf(long place) => EffortPerStep * Math.Abs(place);

    /// <summary>Whether the values of its places rise or fall with the place, so that two ends tell what lies between.</summary>
    public bool IsOrdered => Parameter.Type is FormulaType.Number or FormulaType.Date;
}
