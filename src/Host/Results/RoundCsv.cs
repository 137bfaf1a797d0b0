using System.Globalization;
using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Host.Batch;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Host.Results;

/// <summary>The values of a round as the table that <c>fadu score</c> reads.</summary>
internal static class RoundCsv
{
    /// <summary>Writes it, without the units that were withdrawn.</summary>
    /// <returns>How many units were written.</returns>
    public static int Write(TextWriter to, RoundScores scores, Action<int> progress)
    {
        var (definition, table) = (scores.Plan.System, scores.Table);
        var names = new ColumnNames(definition);
        var previous = PreviousRead(definition);
        SystemParameter[] shown = [.. definition.Parameters.Where(value => value.Item is not null && table.Columns.ContainsKey(value.Parameter)
            && (value.Parameter.Kind is not ParameterKind.Previous || previous.Contains(value.Parameter)))];
        var hasGroups = table.Units.Any(unit => unit.Group is not null);
        CsvWriter.Write(to, [ColumnNames.Unit, ColumnNames.Name, .. hasGroups ? [ColumnNames.Group] : Array.Empty<string>(), .. shown.Select(value => names.UnmistakableFor(value) ?? value.Parameter.Name)]);
        var written = 0;
        for (var row = 0; row < table.Units.Count; row++)
        {
            var unit = table.Units[row];
            if (unit.Withdrawn)
                continue;

            string[] group = hasGroups ? [unit.Group ?? ""] : [];
            CsvWriter.Write(to, [unit.Code, unit.Name, .. group, .. shown.Select(value => Cell(value.Item!, table.Columns[value.Parameter][row]))]);
            progress(++written);
        }

        return written;
    }

    // A number between the options is a panel's mean, and stands as the number that it is.
    private static string Cell(Item item, Value value) => value switch
    {
        { IsMissing: true } => "",
        { Type: FormulaType.Number } when item.Type is ItemType.Percent => $"{Numbers.Show(value.Number)}%",
        { Type: FormulaType.Number } when item.Choices.FirstOrDefault(choice => choice.Value == value.Number) is { } option => option.Name,
        { Type: FormulaType.Date } => value.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => ValueText.Show(value, Language.Chinese),
    };

    private static HashSet<Parameter> PreviousRead(CheckedSystem system) =>
    [
        .. system.Indicators.SelectMany(indicator => new[] { indicator.Formula, indicator.AppliesWhen }).OfType<CheckedFormula>()
            .Concat(system.Bonuses.Concat(system.Deductions).Select(adjustment => adjustment.Formula))
            .Concat(system.Vetoes.Select(rule => rule.When))
            .Concat(system.Gates.Select(rule => rule.When))
            .Concat(system.Statuses.Select(rule => rule.When))
            .Concat(system.Checks.Select(rule => rule.When))
            .SelectMany(formula => formula.Parameters)
            .Where(parameter => parameter.Kind is ParameterKind.Previous),
    ];
}
