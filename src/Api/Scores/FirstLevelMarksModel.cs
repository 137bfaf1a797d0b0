using Fadu.Application.Scores;
using Fadu.Formula.Values;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Scoring;

namespace Fadu.Api.Scores;

/// <summary>Marks on a first-level indicator, as rankings show them.</summary>
/// <param name="marks">The marks.</param>
[GraphQLType("FirstLevelMarks")]
internal sealed class FirstLevelMarksModel(IndicatorMarks marks)
{
    public string Code => marks.Indicator.Code;

    public string Name => marks.Indicator.Indicator.Name;

    public IndicatorState State => marks.State;

    public decimal? Score => marks.Score is { } score ? Numbers.Snap(score) : null;

    public decimal EffectiveMarks => marks.EffectiveMarks;
}
