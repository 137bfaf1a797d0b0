using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;

namespace Fadu.Host.Batch;

/// <summary>Items and attributes that formulas read and that a table has no column for.</summary>
internal static class MissingColumns
{
    private const int Most = 10;

    /// <summary>Warns of all of them in one line.</summary>
    /// <param name="system">Its formulas say what is read.</param>
    /// <param name="header">The columns that there are.</param>
    /// <param name="heading">Where they stand.</param>
    /// <param name="findings">Takes the warning.</param>
    public static void Tell(CheckedSystem system, TableHeader header, Place heading, Findings findings)
    {
        var present = header.Values.Select(column => column.Parameter).ToHashSet();
        var read = Formulas(system).SelectMany(formula => formula.Parameters).ToHashSet();
        var names = system.Parameters
            .Where(value => value is { Item.StatisticsOnly: false, Parameter.Kind: ParameterKind.Item or ParameterKind.Attribute })
            .Select(value => value.Parameter).Where(parameter => read.Contains(parameter) && !present.Contains(parameter))
            .Select(parameter => parameter.Name).ToArray();
        if (names is [])
            return;

        var (chinese, english) = names.Length > Most ? (" 等", " …") : ("", "");
        findings.Warn(heading, "csv.missing_columns", new(
            $"公式用到的数据有 {names.Length} 项没有列，各单位都按缺失计：{string.Join("、", names.Take(Most))}{chinese}",
            $"formulas read {names.Length} items that have no column and are missing for every unit: {string.Join(", ", names.Take(Most))}{english}"));
    }

    private static IEnumerable<CheckedFormula> Formulas(CheckedSystem system) => system.Indicators
        .SelectMany(indicator => new[] { indicator.Formula, indicator.AppliesWhen }).OfType<CheckedFormula>()
        .Concat(system.Bonuses.Concat(system.Deductions).Select(adjustment => adjustment.Formula))
        .Concat(system.Vetoes.Select(rule => rule.When))
        .Concat(system.Gates.Select(rule => rule.When))
        .Concat(system.Statuses.Select(rule => rule.When))
        .Concat(system.Checks.Select(rule => rule.When));
}
