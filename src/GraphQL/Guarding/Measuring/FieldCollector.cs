using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Guarding.Measuring;

/// <summary>Finds the fields of groups, as execution will.</summary>
/// <param name="schema">The schema.</param>
/// <param name="document">The document.</param>
/// <param name="values">The values that decide what is skipped.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#CollectFields().</remarks>
internal sealed class FieldCollector(Schema schema, DocumentNode document, ActualValues values)
{
    /// <summary>How many selections are looked at before it is given up; many times what the largest documents need that people write.</summary>
    public const int MostSteps = 100_000;

    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = document.Definitions.OfType<FragmentDefinitionNode>()
        .DistinctBy(fragment => fragment.Name.Value, StringComparer.Ordinal)
        .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);

    private int _steps;

    /// <summary>Whether it was given up: groups met since have no fields.</summary>
    public bool HasGivenUp => _steps > MostSteps;

    /// <summary>The selections of a group's fields, by response name, in the order of the document.</summary>
    public IEnumerable<IReadOnlyList<FieldNode>> Collect(SelectionGroup group)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var spread = new HashSet<string>(StringComparer.Ordinal);
        // A stack of its own instead of recursion: a chain of fragments may be longer than the thread's stack is deep.
        var pending = new Stack<SelectionNode>();
        foreach (var set in group.Sets)
        {
            Push(pending, set);
            while (pending.TryPop(out var selection))
            {
                if (++_steps > MostSteps)
                    return [];
                if (values.IsSelected(selection))
                    Take(selection, group.Type, fields, spread, pending);
            }
        }

        return fields.Values;
    }

    private void Take(
        SelectionNode selection, ObjectType type, OrderedDictionary<string, List<FieldNode>> fields, HashSet<string> spread, Stack<SelectionNode> pending)
    {
        switch (selection)
        {
            case FieldNode field when fields.TryGetValue(field.ResponseName, out var same):
                same.Add(field);
                break;
            case FieldNode field:
                fields.Add(field.ResponseName, [field]);
                break;
            case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition, type):
                Push(pending, inline.SelectionSet);
                break;
            case FragmentSpreadNode named when spread.Add(named.Name.Value)
                && _fragments.TryGetValue(named.Name.Value, out var fragment) && Applies(fragment.TypeCondition, type):
                Push(pending, fragment.SelectionSet);
                break;
        }
    }

    private bool Applies(NamedTypeNode condition, ObjectType type) => schema.Types.Find(condition.Name.Value) is CompositeType wanted
        && (ReferenceEquals(wanted, type) || schema.IsSubType(wanted, type));

    private static void Push(Stack<SelectionNode> pending, SelectionSetNode set)
    {
        for (var index = set.Selections.Length - 1; index >= 0; index--)
            pending.Push(set.Selections[index]);
    }
}
