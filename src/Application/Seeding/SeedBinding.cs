using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;

namespace Fadu.Application.Seeding;

/// <summary>Finds the items that bind for the units of a cohort, from their drafts and with each other as peers.</summary>
internal static class SeedBinding
{
    /// <summary>By unit, in the cohort's order.</summary>
    public static IReadOnlyList<IReadOnlySet<string>> Of(SeedStage stage, SeedCohort cohort)
    {
        var (definition, rows) = (stage.Revision.Definition, cohort.Units.Count);
        var columns = new Dictionary<Parameter, Column>();
        foreach (var parameter in definition.Parameters.Where(parameter => parameter.Policy is null))
        {
            var column = new Column(parameter.Parameter.Type, rows);
            for (var row = 0; row < rows; row++)
                column[row] = Read(parameter.Item!, ValueOf(stage, cohort, row, parameter.Parameter, parameter.Item!), parameter.Parameter.Type);
            columns.Add(parameter.Parameter, column);
        }

        var units = cohort.Units.Select(unit => new TableUnit(unit.Code, unit.Name, unit.Group, Withdrawn: false)).ToArray();
        var scores = stage.Revision.Plan.Score(new(units, columns), null);
        return [.. Enumerable.Range(0, rows).Select(row => BindingItems.Of(scores, row))];
    }

    private static ItemValue? ValueOf(SeedStage stage, SeedCohort cohort, int row, Parameter parameter, Item item) => parameter.Kind switch
    {
        ParameterKind.Item => SubmissionValues.OfDraft(cohort.States[row], item, stage.Round),
        ParameterKind.Attribute => cohort.Values[row].Of($"单位.{item.Name}"),
        _ => cohort.Previous?[row].Of(item.Name),
    };

    private static Value Read(Item item, ItemValue? value, FormulaType type) =>
        value is null ? Value.None(type, MissingReason.NotReported) : ItemValueReader.ToValue(item, value).Value;
}
