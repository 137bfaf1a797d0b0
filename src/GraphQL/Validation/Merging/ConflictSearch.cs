using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Merging;

/// <summary>Finds the pairs of fields that cannot be merged, each pair that a reader has to mend once.</summary>
/// <remarks>
/// The order of pairs, and which fragments were compared before, is as in the reference implementation, so that errors point at the
/// same places. Source: https://spec.graphql.org/September2025/#FieldsInSetCanMerge().
/// </remarks>
/// <param name="schema">The schema.</param>
/// <param name="index">The document.</param>
/// <param name="budget">How much may be compared.</param>
/// <param name="max">After how many conflicts of one set, or below one pair of fields, no more are looked for there.</param>
internal sealed partial class ConflictSearch(Schema schema, DocumentIndex index, Budget budget, int max)
{
    private readonly Dictionary<SelectionSetNode, Collected> _collected = new(ReferenceEqualityComparer.Instance);
    private readonly Compared<(Collected Fields, string Fragment)> _fieldsWithFragments = new();
    private readonly Compared<(string Left, string Right)> _fragments = new();

    /// <summary>All conflicts, set by set in the order of the document, until the budget is spent.</summary>
    public IEnumerable<Conflict> All()
    {
        foreach (var definition in index.Document.Definitions.OfType<ExecutableDefinitionNode>())
        {
            var open = new Stack<(SelectionSetNode Set, CompositeType? Parent)>();
            open.Push((definition.SelectionSet, definition is OperationDefinitionNode operation
                ? schema.RootOf(operation.Operation)
                : TypeOf(((FragmentDefinitionNode)definition).TypeCondition)));
            while (open.TryPop(out var next) && !budget.IsSpent)
            {
                var conflicts = new List<Conflict>();
                AddWithin(conflicts, Collect(next.Set, next.Parent));
                foreach (var conflict in conflicts)
                    yield return conflict;
                foreach (var below in SetsBelow(next.Set, next.Parent).Reverse())
                    open.Push(below);
            }
        }
    }

    // What stands in an inline fragment has been compared with the set around it.
    private IEnumerable<(SelectionSetNode Set, CompositeType? Parent)> SetsBelow(SelectionSetNode set, CompositeType? parent)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is FieldNode { SelectionSet: { } below } field)
                yield return (below, FieldUse.Of(field, parent, schema).Type);
            else if (selection is InlineFragmentNode inline)
            {
                foreach (var inside in SetsBelow(inline.SelectionSet, inline.TypeCondition is { } condition ? TypeOf(condition) : parent))
                    yield return inside;
            }
        }
    }

    private void AddWithin(List<Conflict> conflicts, Collected set)
    {
        foreach (var group in set.Fields.Values)
        {
            for (var left = 0; left < group.Count; left++)
            {
                for (var right = left + 1; right < group.Count; right++)
                {
                    if (!TryAdd(conflicts, exclusive: false, group[left], group[right]))
                        return;
                }
            }
        }

        var fragments = set.Fragments;
        for (var left = 0; left < fragments.Count; left++)
        {
            AddBetween(conflicts, exclusive: false, set, fragments[left]);
            for (var right = left + 1; right < fragments.Count; right++)
                AddBetween(conflicts, exclusive: false, fragments[left], fragments[right]);
        }
    }

    private bool TryAdd(List<Conflict> conflicts, bool exclusive, FieldUse left, FieldUse right)
    {
        if (conflicts.Count >= max || !budget.Spend(1))
            return false;
        if (ConflictOf(exclusive || left.NeverMeets(right), left, right) is { } conflict)
            conflicts.Add(conflict);
        return true;
    }

    private Conflict? ConflictOf(bool exclusive, FieldUse left, FieldUse right)
    {
        var name = left.Node.ResponseName;
        if (!exclusive && left.Node.Name.Value != right.Node.Name.Value)
            return new(name, $"\"{left.Node.Name.Value}\" and \"{right.Node.Name.Value}\" are different fields", [left.Node], [right.Node]);
        if (!exclusive && !left.AsksTheSameAs(right))
            return new(name, "their arguments differ", [left.Node], [right.Node]);
        if (!left.HasShapeOf(right))
            return new(name, $"the types \"{left.Definition?.Type}\" and \"{right.Definition?.Type}\" have different forms in a response", [left.Node], [right.Node]);
        if (left.Node.SelectionSet is null || right.Node.SelectionSet is null)
            return null;
        var below = new List<Conflict>();
        AddBelow(below, exclusive, Collect(left.Node.SelectionSet, left.Type), Collect(right.Node.SelectionSet, right.Type));
        if (below.Count == 0)
            return null;
        var conflict = Conflict.Below(left, right, below, max);
        // Each level repeats the fields of those below it.
        budget.Spend(conflict.Left.Count);
        return conflict;
    }
}
