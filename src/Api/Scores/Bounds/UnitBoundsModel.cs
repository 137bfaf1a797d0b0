using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Bounds;

namespace Fadu.Api.Scores.Bounds;

/// <summary>What a unit can still get.</summary>
/// <param name="bounds">The bounds.</param>
[GraphQLType("UnitBounds")]
internal sealed class UnitBoundsModel(UnitBounds bounds)
{
    public ScoreBoundsModel? Total => bounds.Total is { } total ? new(total) : null;

    public bool CanLackTotal => bounds.CanLackTotal;

    public IReadOnlyList<string> OpenCodes => [.. bounds.Open.Select(open => open.Key)];

    public IReadOnlyList<FigureBoundsModel> Indicators =>
        [.. bounds.Indicators.Select(one => new FigureBoundsModel(one.Indicator.Code, one.Indicator.Indicator.Name, one.Marks, one.CanDropOut))];

    public IReadOnlyList<FigureBoundsModel> Bonuses => [.. bounds.Bonuses.Select(Of)];

    public IReadOnlyList<FigureBoundsModel> Deductions => [.. bounds.Deductions.Select(Of)];

    private static FigureBoundsModel Of(AdjustmentBounds one) => new(one.Adjustment.Code, one.Adjustment.Name, one.Marks, canDropOut: false);
}
