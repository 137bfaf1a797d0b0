using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>
/// Gathers the fields that are selected of an object, those of one response name together, in the order of their first selection. What
/// judges an operation beforehand gathers them by it too, so that nothing is executed that was not judged.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="fragments">The document's fragments by name.</param>
/// <param name="isSelected">Whether a selection is part of the response, by its <c>@skip</c> and <c>@include</c>.</param>
/// <param name="mostSteps">How many selections are looked at, in all calls, before it is given up.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#CollectFields() and #CollectSubfields().</remarks>
internal sealed class FieldCollector(
    Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, Func<SelectionNode, bool> isSelected, int mostSteps)
{
    private int _steps;

    /// <summary>Whether it was given up: objects met since have no fields.</summary>
    public bool HasGivenUp { get; private set; }

    /// <param name="type">The type of the object.</param>
    /// <param name="selectionSets">What is selected of it, by one field or by several with one response name.</param>
    public IReadOnlyList<List<FieldNode>> Collect(ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var found = new Collected(type);
        // A stack of its own instead of recursion: a chain of fragments may be longer than the thread's stack is deep.
        var pending = new Stack<SelectionNode>();
        foreach (var selectionSet in selectionSets)
        {
            Push(pending, selectionSet);
            while (pending.TryPop(out var selection))
            {
                if (_steps == mostSteps)
                {
                    HasGivenUp = true;
                    return [];
                }

                _steps++;
                if (isSelected(selection))
                    Take(selection, found, pending);
            }
        }

        return found.InOrder;
    }

    private void Take(SelectionNode selection, Collected found, Stack<SelectionNode> pending)
    {
        switch (selection)
        {
            case FieldNode field:
                found.Add(field);
                break;
            case InlineFragmentNode inline when Applies(inline.TypeCondition, found.Type):
                Push(pending, inline.SelectionSet);
                break;
            case FragmentSpreadNode spread when found.Visit(spread.Name.Value)
                && fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.TypeCondition, found.Type):
                Push(pending, fragment.SelectionSet);
                break;
        }
    }

    // Whether what stands under a type condition concerns objects of a type: #DoesFragmentTypeApply().
    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || condition.Name.Value == type.Name
        || (schema.Types.Find(condition.Name.Value) is CompositeType composite && schema.IsSubType(composite, type));

    private static void Push(Stack<SelectionNode> pending, SelectionSetNode selectionSet)
    {
        for (var index = selectionSet.Selections.Length - 1; index >= 0; index--)
            pending.Push(selectionSet.Selections[index]);
    }

    private sealed class Collected(ObjectType type)
    {
        private readonly Dictionary<string, List<FieldNode>> _byResponseName = new(StringComparer.Ordinal);
        private HashSet<string>? _visited;

        public ObjectType Type { get; } = type;

        public List<List<FieldNode>> InOrder { get; } = [];

        public bool Visit(string fragment) => (_visited ??= new(StringComparer.Ordinal)).Add(fragment);

        public void Add(FieldNode field)
        {
            if (_byResponseName.TryGetValue(field.ResponseName, out var group))
            {
                group.Add(field);
                return;
            }

            _byResponseName.Add(field.ResponseName, group = [field]);
            InOrder.Add(group);
        }
    }
}
