using System.Collections.Frozen;
using Fadu.Api.Scores.Differences;
using Fadu.Application.Differences;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Differences;
using Fadu.Indicators.Previews;

namespace Fadu.Api.Scores.Previews;

/// <summary>A unit that gains or loses much, and why.</summary>
/// <param name="reason">The unit with its difference.</param>
[GraphQLType("PreviewReason")]
internal sealed class PreviewReasonModel(UnitReason reason)
{
    // The values are the same before and after, so that nobody caused anything.
    private static readonly FrozenDictionary<string, ValueCause> _nobody = FrozenDictionary<string, ValueCause>.Empty;

    public PreviewedUnitModel Unit => new(reason.Unit);

    public FigureDifferenceModel Total => new(reason.Difference.Total, _nobody);

    public IReadOnlyList<FigureDifferenceModel> Figures =>
        [.. reason.Difference.Indicators.Concat(reason.Difference.Bonuses).Concat(reason.Difference.Deductions).Select(figure => new FigureDifferenceModel(figure, _nobody))];

    public IReadOnlyList<DifferenceKind> BandMovedBy => [.. reason.Difference.BandSteps.Select(step => step.Kind)];
}
