using Fadu.Indicators.Decisions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Units;

/// <summary>Gives an attribute of a unit a value.</summary>
/// <remarks>Which attributes there are, and of what type, is said by the index systems that read them: whoever calls checks the value against those.</remarks>
/// <param name="Attribute">The attribute's code.</param>
/// <param name="Value">The value.</param>
/// <param name="AsOf">The year or day that it tells of; null: not said.</param>
/// <param name="Source">Where it comes from; null: not said.</param>
public sealed record SetAttribute(string Attribute, ItemValue Value, string? AsOf, string? Source)
{
    /// <summary>Decides whether it may be set.</summary>
    /// <returns><see cref="AttributeSet"/>; nothing where all that is known already; or
    /// <c>unit.unknown</c>, <c>unit.closed</c>, <c>field.code</c>, <c>field.name</c>.</returns>
    public Result<UnitEvent[]> Decide(Unit state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (refusals, asOf, source) = (new Refusals(), AsOf?.Trim(), Source?.Trim());
        UnitRules.Active(refusals, state);
        refusals.Code("attribute", Attribute);
        refusals.OptionalName("value", Value.Text);
        refusals.OptionalName("asOf", asOf);
        refusals.OptionalName("source", source);
        return refusals.Or<UnitEvent>(() => state.Attributes.TryGetValue(Attribute, out var known) && known == new UnitAttribute(Value, asOf, source)
            ? []
            : [new AttributeSet(Attribute, Value, asOf, source)]);
    }
}
