using Fadu.Formula.Expressions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Checking;

/// <summary>Warns of what is reported or set and then read by nothing. Only for systems without faults: a formula that can't be read reads nothing.</summary>
internal static class UsageRules
{
    public static void Check(IndexSystem system, FormulaSet formulas, Findings findings)
    {
        var read = formulas.All.SelectMany(formula => formula.Formula!.Parameters).Select(Identity).ToHashSet();
        var scored = formulas.All.Where(formula => formula.Role is not FormulaRole.Check)
            .SelectMany(formula => formula.Formula!.Parameters).Select(Identity).ToHashSet();

        for (var i = 0; i < system.Parameters.Count; i++)
        {
            if (!read.Contains((ParameterKind.Policy, system.Parameters[i].Code)))
                Unused(system.Parameters[i].Name, system.Parameters[i].Code, JsonPointer.Join("/parameters", i), false, findings);
        }

        Check(system.Attributes, ParameterKind.Attribute, "/attributes", read, scored, findings);
        Check(system.Items, ParameterKind.Item, "/items", read, scored, findings);
    }

    private static void Check(
        IReadOnlyList<Item> items, ParameterKind kind, string path, HashSet<(ParameterKind, string)> read, HashSet<(ParameterKind, string)> scored, Findings findings)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var (item, place) = (items[i], JsonPointer.Join(path, i));
            if (!item.StatisticsOnly && !read.Contains((kind, item.Code)))
                Unused(item.Name, item.Code, place, true, findings);
            else if (item.StatisticsOnly && scored.Contains((kind, item.Code)))
            {
                findings.Warn("system.statistics_read", JsonPointer.Join(place, "statisticsOnly"), item.Code, new(
                    $"“{Quoting.Shown(item.Name)}”写了只作统计，可是有公式用到它；请删去 statisticsOnly",
                    $"'{Quoting.Shown(item.Name)}' is marked statisticsOnly and yet a formula reads it; leave statisticsOnly out"));
            }
        }
    }

    private static void Unused(string name, string code, string path, bool canBeStatistics, Findings findings) => findings.Warn("system.unused", path, code, canBeStatistics
        ? new(
            $"没有公式用到“{Quoting.Shown(name)}”；请删去，或者写 statisticsOnly: true",
            $"no formula reads '{Quoting.Shown(name)}'; leave it out, or write statisticsOnly: true")
        : new($"没有公式用到“{Quoting.Shown(name)}”；请删去", $"no formula reads '{Quoting.Shown(name)}'; leave it out"));

    // The previous value is asked of the same item.
    private static (ParameterKind, string) Identity(Parameter parameter) =>
        (parameter.Kind is ParameterKind.Previous ? ParameterKind.Item : parameter.Kind, parameter.Key);
}
