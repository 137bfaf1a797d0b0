using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Units;

/// <summary>Puts a unit below another one.</summary>
/// <param name="Parent">The unit that it is to belong to; null: to the top.</param>
/// <param name="ParentAncestors">The units above the parent, in any order; null where the parent is not registered.</param>
public sealed record MoveUnit(string? Parent, IReadOnlyList<string>? ParentAncestors)
{
    /// <summary>Decides whether it may stand there.</summary>
    /// <returns><see cref="UnitMoved"/>; nothing where it stands there already; or
    /// <c>unit.unknown</c>, <c>unit.closed</c>, <c>unit.own_ancestor</c>, <c>unit.parent_unknown</c>.</returns>
    public Result<UnitEvent[]> Decide(Unit state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        UnitRules.Active(refusals, state);
        UnitRules.Parent(refusals, state.Code, Parent, ParentAncestors);
        return refusals.Or<UnitEvent>(() => Parent == state.Parent ? [] : [new UnitMoved(Parent)]);
    }
}
