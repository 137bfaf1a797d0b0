using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Units;

/// <summary>Gives a unit another name.</summary>
/// <param name="Name">The new name, at most 200 characters.</param>
public sealed record RenameUnit(string Name)
{
    /// <summary>Decides whether it may bear the name.</summary>
    /// <returns><see cref="UnitRenamed"/>; nothing where it does already; or <c>unit.unknown</c>, <c>unit.closed</c>, <c>field.name</c>.</returns>
    public Result<UnitEvent[]> Decide(Unit state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (refusals, name) = (new Refusals(), Name?.Trim() ?? "");
        UnitRules.Active(refusals, state);
        refusals.Name("name", name);
        return refusals.Or<UnitEvent>(() => name == state.Name ? [] : [new UnitRenamed(name)]);
    }
}
