using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Plans;

namespace Fadu.Api.Scores.Plans;

/// <summary>A rule that stands in the way, as clients see it.</summary>
/// <param name="blocker">The rule.</param>
/// <param name="canBeLifted">Whether it can be lifted; null: it can't be told.</param>
[GraphQLType("PlanBlocker")]
internal sealed class PlanBlockerModel(PlanBlocker blocker, bool? canBeLifted)
{
    public PlanBlockerKind Kind => blocker.Kind;

    public string Code => blocker.Code;

    public string Name => blocker.Name;

    public bool? CanBeLifted => canBeLifted;

    public IReadOnlyList<string> LiftedBy => [.. blocker.Lifting.Select(movable => movable.Item.Code)];

    public IReadOnlyList<string> ItemCodes => blocker.Items;
}
