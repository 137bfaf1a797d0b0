using System.Globalization;
using Fadu.Formula.Values;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Plans;

namespace Fadu.Api.Scores.Plans;

/// <summary>One change of a plan, as clients see it.</summary>
/// <param name="change">The change.</param>
[GraphQLType("PlanChange")]
internal sealed class PlanChangeModel(PlanChange change)
{
    public string ItemCode => change.Movable.Item.Code;

    public string ItemName => change.Movable.Item.Name;

    public string? MeasurementUnit => change.Movable.Item.MeasurementUnit;

    public bool ByUnit => change.Movable.ByUnit;

    public string? From => TextOf(change.From);

    public string? To => TextOf(change.To);

    public decimal Steps => change.Steps;

    public decimal Effort => change.Effort;

    public decimal Wins => change.Wins;

    // An option with a value is told by its name, by which it is reported.
    private string? TextOf(Value value) => value switch
    {
        { IsMissing: true } => null,
        { Type: FormulaType.Number } number => change.Movable.Item.Choices.FirstOrDefault(choice => choice.Value == number.Number)?.Name ?? Numbers.Show(number.Number),
        { Type: FormulaType.Boolean } truth => truth.Boolean ? "true" : "false",
        { Type: FormulaType.Date } day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var text => text.Text,
    };
}
