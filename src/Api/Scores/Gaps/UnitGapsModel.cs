using Fadu.Formula.Values;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.Gaps;
using Fadu.Kernel;

namespace Fadu.Api.Scores.Gaps;

/// <summary>Where a unit falls short and what it could do, as clients see it.</summary>
/// <param name="gaps">What was found.</param>
/// <param name="explainer">Of the unit.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("UnitGaps")]
internal sealed class UnitGapsModel(UnitGaps gaps, UnitExplainer explainer, Language language)
{
    public decimal? Lost => gaps.Lost is { } lost ? Numbers.Snap(lost) : null;

    public decimal LostToPeers => Numbers.Snap(gaps.LostToPeers);

    public OwnReachModel? Reach => gaps.Reach is { } reach ? new(reach, language) : null;

    public IReadOnlyList<IndicatorGapModel> Indicators => [.. gaps.Indicators.Select(gap => new IndicatorGapModel(gap, gaps, explainer, language))];

    public IReadOnlyList<AdjustmentGapModel> Bonuses => [.. gaps.Bonuses.Select(gap => new AdjustmentGapModel(gap, gaps, language))];

    public IReadOnlyList<AdjustmentGapModel> Deductions => [.. gaps.Deductions.Select(gap => new AdjustmentGapModel(gap, gaps, language))];

    public IReadOnlyList<RuleGapModel> Rules => [.. gaps.Rules.Select(gap => new RuleGapModel(gap, gaps, language))];

    public IReadOnlyList<BandGap> Bands => gaps.Bands;
}
