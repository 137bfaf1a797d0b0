using Fadu.Formula.Values;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Gaps;
using Fadu.Kernel;

namespace Fadu.Api.Scores.Gaps;

/// <summary>A bonus that is not won in full, or a deduction that was taken, as clients see it.</summary>
/// <param name="gap">The gap.</param>
/// <param name="gaps">Of the unit.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("AdjustmentGap")]
internal sealed class AdjustmentGapModel(AdjustmentGap gap, UnitGaps gaps, Language language)
{
    public string Code => gap.Score.Adjustment.Code;

    public string Name => gap.Score.Adjustment.Name;

    public decimal Marks => Numbers.Snap(gap.Score.Marks);

    public decimal? Lost => gap.Lost is { } lost ? Numbers.Snap(lost) : null;

    public bool IsWithheld => gap.IsWithheld;

    public IReadOnlyList<GapMoveModel> Moves => GapMoveModel.All(gap.Moves, gaps, language);
}
