using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Units;

/// <summary>Takes the value of an attribute away.</summary>
/// <param name="Attribute">The attribute's code.</param>
public sealed record ClearAttribute(string Attribute)
{
    /// <summary>Decides whether it may be taken away.</summary>
    /// <returns><see cref="AttributeCleared"/>; nothing where there is no value; or <c>unit.unknown</c>, <c>unit.closed</c>, <c>field.code</c>.</returns>
    public Result<UnitEvent[]> Decide(Unit state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        UnitRules.Active(refusals, state);
        refusals.Code("attribute", Attribute);
        return refusals.Or<UnitEvent>(() => state.Attributes.ContainsKey(Attribute) ? [new AttributeCleared(Attribute)] : []);
    }
}
