using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>
/// The selections below the objects of one place. Objects of different types that select the same share one plan, so that what is
/// reached through different types of an interface is one place of the response again, and its methods are called once.
/// </summary>
/// <param name="planner">Works out what is selected.</param>
internal sealed class SiblingSelections(Planner planner)
{
    private readonly Lock _gate = new();
    private readonly List<(CompositeType Type, ImmutableArray<FieldNode> Nodes, SelectionPlan Plan)> _plans = [];

    /// <summary>What is selected of the values of a field.</summary>
    /// <param name="type">The type of the field, without wrapping.</param>
    /// <param name="nodes">Where the field is selected.</param>
    public SelectionPlan Of(CompositeType type, ImmutableArray<FieldNode> nodes)
    {
        lock (_gate)
        {
            foreach (var known in _plans)
            {
                if (ReferenceEquals(known.Type, type) && known.Nodes.AsSpan().SequenceEqual(nodes.AsSpan(), ReferenceEqualityComparer.Instance))
                    return known.Plan;
            }

            var plan = new SelectionPlan(planner, type, [.. nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>()]);
            _plans.Add((type, nodes, plan));
            return plan;
        }
    }
}
