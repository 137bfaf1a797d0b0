using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Validation.Walking;

/// <summary>The operations and fragments of a document, and who spreads whom.</summary>
internal sealed class DocumentIndex
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = [];
    private readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> _spreads = new(ReferenceEqualityComparer.Instance);

    public DocumentIndex(DocumentNode document)
    {
        Document = document;
        var operations = ImmutableArray.CreateBuilder<OperationDefinitionNode>();
        foreach (var definition in document.Definitions)
        {
            // Of several fragments with one name the last stands for it, as in the reference implementation.
            if (definition is FragmentDefinitionNode fragment)
                _fragments[fragment.Name.Value] = fragment;
            else if (definition is OperationDefinitionNode operation)
                operations.Add(operation);
        }

        Operations = operations.DrainToImmutable();
    }

    public DocumentNode Document { get; }

    public ImmutableArray<OperationDefinitionNode> Operations { get; }

    /// <summary>The fragment of a name; null where there is none.</summary>
    public FragmentDefinitionNode? Fragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>The spreads in a definition, deeper ones included but not those of the fragments spread; each level before the deeper ones.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(ExecutableDefinitionNode definition)
    {
        if (!_spreads.TryGetValue(definition.SelectionSet, out var spreads))
            _spreads.Add(definition.SelectionSet, spreads = CollectSpreads(definition.SelectionSet));
        return spreads;
    }

    /// <summary>The fragments that the definitions spread, directly or through others, each name once.</summary>
    public List<FragmentDefinitionNode> Reachable(params ReadOnlySpan<OperationDefinitionNode> operations)
    {
        var reached = new List<FragmentDefinitionNode>();
        if (_fragments.Count == 0)
            return reached;
        var seen = new HashSet<string>();
        var open = new Stack<ExecutableDefinitionNode>();
        foreach (var operation in operations)
        {
            open.Push(operation);
            while (open.TryPop(out var definition))
            {
                foreach (var spread in SpreadsIn(definition))
                {
                    if (seen.Add(spread.Name.Value) && Fragment(spread.Name.Value) is { } fragment)
                    {
                        reached.Add(fragment);
                        open.Push(fragment);
                    }
                }
            }
        }

        return reached;
    }

    // Deeper sets are taken from a stack, so the last of them comes first: the order in which the reference implementation meets cycles.
    private static List<FragmentSpreadNode> CollectSpreads(SelectionSetNode root)
    {
        var spreads = new List<FragmentSpreadNode>();
        var open = new Stack<SelectionSetNode>([root]);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is FragmentSpreadNode spread)
                    spreads.Add(spread);
                else if (selection is FieldNode { SelectionSet: { } below })
                    open.Push(below);
                else if (selection is InlineFragmentNode inline)
                    open.Push(inline.SelectionSet);
            }
        }

        return spreads;
    }
}
