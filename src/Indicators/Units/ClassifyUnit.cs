using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Units;

/// <summary>Says what kind of unit it is.</summary>
/// <param name="Kind">区县, 部门, 村; null: nothing is said any more.</param>
public sealed record ClassifyUnit(string? Kind)
{
    /// <summary>Decides whether it may be said.</summary>
    /// <returns><see cref="UnitClassified"/>; nothing where it was said already; or <c>unit.unknown</c>, <c>unit.closed</c>, <c>field.name</c>.</returns>
    public Result<UnitEvent[]> Decide(Unit state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (refusals, kind) = (new Refusals(), Kind?.Trim());
        UnitRules.Active(refusals, state);
        refusals.OptionalName("kind", kind);
        return refusals.Or<UnitEvent>(() => kind == state.Kind ? [] : [new UnitClassified(kind)]);
    }
}
