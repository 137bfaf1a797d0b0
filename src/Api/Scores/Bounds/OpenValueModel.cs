using System.Globalization;
using Fadu.Formula.Values;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Bounds;

namespace Fadu.Api.Scores.Bounds;

/// <summary>One way in which an open item can turn out.</summary>
/// <param name="open">The item and its value.</param>
[GraphQLType("OpenValue")]
internal sealed class OpenValueModel(OpenValue open)
{
    public string Code => open.Parameter.Key;

    public string Name => open.Parameter.Name;

    public string? Value => open.Value switch
    {
        { IsMissing: true } => null,
        { Type: FormulaType.Number } number => Numbers.Show(number.Number),
        { Type: FormulaType.Boolean } truth => truth.Boolean ? "true" : "false",
        { Type: FormulaType.Date } day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var text => text.Text,
    };
}
