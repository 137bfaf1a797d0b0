using System.Diagnostics;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Revisions;

/// <summary>Finds and changes formulas by place and code.</summary>
internal static class FormulaPlaces
{
    /// <summary>The codes of what bears a formula of that place, in file order.</summary>
    public static IEnumerable<string> Codes(IndexSystem system, FormulaPlace place) => place switch
    {
        FormulaPlace.Indicator => IndicatorTree.All(system).Where(indicator => indicator.IsLeaf).Select(indicator => indicator.Code),
        FormulaPlace.AppliesWhen => IndicatorTree.All(system).Select(indicator => indicator.Code),
        FormulaPlace.Bonus => system.Bonuses.Select(bonus => bonus.Code),
        FormulaPlace.Deduction => system.Deductions.Select(deduction => deduction.Code),
        FormulaPlace.Veto => system.Vetoes.Select(veto => veto.Code),
        FormulaPlace.Gate => system.Gates.Select(gate => gate.Code),
        FormulaPlace.Status => system.Statuses.Select(status => status.Code),
        FormulaPlace.Check => system.Checks.Select(check => check.Code),
        _ => throw new UnreachableException($"No case for {place}."),
    };

    /// <summary>The system with one formula changed; null takes an <see cref="FormulaPlace.AppliesWhen"/> away.</summary>
    public static IndexSystem Change(IndexSystem system, FormulaPlace place, string code, string? formula) => place switch
    {
        FormulaPlace.Indicator => IndicatorTree.Change(system, code, indicator => indicator with { Formula = formula }),
        FormulaPlace.AppliesWhen => IndicatorTree.Change(system, code, indicator => indicator with { AppliesWhen = formula }),
        FormulaPlace.Bonus => system with { Bonuses = Each(system.Bonuses, bonus => bonus.Code == code ? bonus with { Formula = formula! } : bonus) },
        FormulaPlace.Deduction => system with { Deductions = Each(system.Deductions, deduction => deduction.Code == code ? deduction with { Formula = formula! } : deduction) },
        FormulaPlace.Veto => system with { Vetoes = Each(system.Vetoes, veto => veto.Code == code ? veto with { When = formula! } : veto) },
        FormulaPlace.Gate => system with { Gates = Each(system.Gates, gate => gate.Code == code ? gate with { When = formula! } : gate) },
        FormulaPlace.Status => system with { Statuses = Each(system.Statuses, status => status.Code == code ? status with { When = formula! } : status) },
        FormulaPlace.Check => system with { Checks = Each(system.Checks, check => check.Code == code ? check with { Rule = formula! } : check) },
        _ => throw new UnreachableException($"No case for {place}."),
    };

    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T> list, Func<T, T> change) => [.. list.Select(change)];
}
