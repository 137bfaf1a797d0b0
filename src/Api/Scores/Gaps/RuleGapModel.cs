using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.Gaps;
using Fadu.Kernel;

namespace Fadu.Api.Scores.Gaps;

/// <summary>A rule that stands in a unit's way, as clients see it.</summary>
/// <param name="gap">The rule.</param>
/// <param name="gaps">Of the unit.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("RuleGap")]
internal sealed class RuleGapModel(RuleGap gap, UnitGaps gaps, Language language)
{
    public RuleKind Kind => gap.Kind;

    public string Code => gap.Code;

    public string Name => gap.Name;

    public RuleOutcome Outcome => gap.Outcome;

    public string Effect => gap.Effect.In(language);

    public bool IsWithheld => gap.IsWithheld;

    public IReadOnlyList<GapMoveModel> Moves => GapMoveModel.All(gap.Moves, gaps, language);
}
