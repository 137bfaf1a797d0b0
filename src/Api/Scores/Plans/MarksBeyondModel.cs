using Fadu.Formula.Values;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Plans;

namespace Fadu.Api.Scores.Plans;

/// <summary>Marks that a unit's own items can't win, as clients see them.</summary>
/// <param name="beyond">The marks.</param>
[GraphQLType("MarksBeyond")]
internal sealed class MarksBeyondModel(MarksBeyond beyond)
{
    public string IndicatorCode => beyond.Indicator.Code;

    public string IndicatorName => beyond.Indicator.Indicator.Name;

    public decimal Marks => Numbers.Snap(beyond.Marks);

    public IReadOnlyList<string> ItemCodes => [.. beyond.Items.Select(item => item.Code)];
}
