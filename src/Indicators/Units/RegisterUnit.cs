using Fadu.Indicators.Decisions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Units;

/// <summary>Enters a unit into the register.</summary>
/// <param name="Code">Its code for good: no slash, at most 100 characters.</param>
/// <param name="Name">Its name, at most 200 characters.</param>
/// <param name="Kind">What it is: 区县, 部门, 村; null: not said.</param>
/// <param name="Parent">The unit that it belongs to; null at the top.</param>
/// <param name="ParentAncestors">The units above the parent, in any order; null where the parent is not registered.</param>
/// <param name="Group">The group that it is compared within; null: none of its own.</param>
public sealed record RegisterUnit(
    string Code, string Name, string? Kind, string? Parent, IReadOnlyList<string>? ParentAncestors, string? Group)
{
    /// <summary>Decides whether it may be entered.</summary>
    /// <returns><see cref="UnitRegistered"/>; nothing where it stands there so already; or
    /// <c>unit.exists</c>, <c>unit.own_ancestor</c>, <c>unit.parent_unknown</c>, <c>field.code</c>, <c>field.name</c>.</returns>
    public Result<UnitEvent[]> Decide(Unit state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (name, kind, group) = (Name?.Trim() ?? "", Kind?.Trim(), Group?.Trim());
        if (state.Status is UnitStatus.Active && (state.Code, state.Name, state.Kind, state.Parent, state.Group) == (Code, name, kind, Parent, group))
            return Array.Empty<UnitEvent>();

        var refusals = new Refusals();
        refusals.AddIf(
            state.Status is not UnitStatus.Unknown,
            "unit.exists",
            "code",
            $"编号 {Quoting.Shown(state.Code)} 已经是“{Quoting.Shown(state.Name)}”的；请换一个编号，或者修改那个单位",
            $"the code {Quoting.Shown(state.Code)} is already that of '{Quoting.Shown(state.Name)}'; write another, or change that unit");
        refusals.Code("code", Code);
        refusals.Name("name", name);
        refusals.OptionalName("kind", kind);
        UnitRules.Parent(refusals, Code, Parent, ParentAncestors);
        refusals.OptionalName("group", group);
        return refusals.Or<UnitEvent>(() => [new UnitRegistered(Code, name, kind, Parent, group)]);
    }
}
