using Fadu.Application.Differences;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Differences;

namespace Fadu.Api.Scores.Differences;

/// <summary>Why a unit's score changed.</summary>
/// <param name="found">The split.</param>
[GraphQLType("ScoreDifference")]
internal sealed class ScoreDifferenceModel(ScoreDifference found)
{
    public int RevisionBefore => found.RevisionBefore;

    public int RevisionAfter => found.RevisionAfter;

    public string? BandBefore => found.Unit.BandBefore;

    public string? BandAfter => found.Unit.BandAfter;

    public IReadOnlyList<DifferenceKind> BandMovedBy => [.. found.Unit.BandSteps.Select(step => step.Kind)];

    public FigureDifferenceModel Total => new(found.Unit.Total, found.Causes);

    public IReadOnlyList<FigureDifferenceModel> Indicators => Of(found.Unit.Indicators);

    public IReadOnlyList<FigureDifferenceModel> Bonuses => Of(found.Unit.Bonuses);

    public IReadOnlyList<FigureDifferenceModel> Deductions => Of(found.Unit.Deductions);

    private FigureDifferenceModel[] Of(IReadOnlyList<FigureDifference> figures) => [.. figures.Select(figure => new FigureDifferenceModel(figure, found.Causes))];
}
