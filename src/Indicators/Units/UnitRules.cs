using Fadu.Indicators.Decisions;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Units;

/// <summary>What several decisions about units ask for.</summary>
internal static class UnitRules
{
    /// <summary>The unit is registered; else <c>unit.unknown</c>.</summary>
    public static void Known(Refusals refusals, Unit unit) => refusals.AddIf(
        unit.Status is UnitStatus.Unknown, "unit.unknown", null, "没有登记过这个单位，请先登记", "there is no such unit; register it first");

    /// <summary>The unit is registered and not closed; else <c>unit.unknown</c> or <c>unit.closed</c>.</summary>
    public static void Active(Refusals refusals, Unit unit)
    {
        Known(refusals, unit);
        refusals.AddIf(
            unit.Status is UnitStatus.Closed,
            "unit.closed",
            null,
            $"“{Quoting.Shown(unit.Name)}”已经撤销，不能再改；要改请先恢复",
            $"'{Quoting.Shown(unit.Name)}' is closed and can't be changed; reopen it first");
    }

    /// <summary>The unit above is known and does not stand below; else <c>unit.parent_unknown</c> or <c>unit.own_ancestor</c>.</summary>
    /// <param name="refusals">Where refusals go.</param>
    /// <param name="code">The unit's own code.</param>
    /// <param name="parent">The unit above; null: none.</param>
    /// <param name="ancestors">The units above the parent; null where there is no such parent.</param>
    public static void Parent(Refusals refusals, string code, string? parent, IReadOnlyList<string>? ancestors)
    {
        if (parent is null)
            return;

        if (parent == code || ancestors?.Contains(code, StringComparer.Ordinal) is true)
        {
            refusals.Add(
                "unit.own_ancestor",
                "parent",
                $"“{Quoting.Shown(parent)}”就是本单位或者在它之下，不能作它的上级；请选别的上级",
                $"'{Quoting.Shown(parent)}' is the unit itself or stands below it and can't be above it; choose another");
        }
        else if (ancestors is null)
        {
            refusals.Add(
                "unit.parent_unknown",
                "parent",
                $"没有登记过上级单位“{Quoting.Shown(parent)}”；请先登记，或者另选上级",
                $"there is no unit '{Quoting.Shown(parent)}' to stand above; register it first, or choose another");
        }
    }
}
