using System.Collections.Frozen;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>Gathers the fields that are selected of an object, those of one response name together, in the order of their first selection.</summary>
/// <param name="schema">The schema.</param>
/// <param name="fragments">The document's fragments by name.</param>
/// <param name="conditions">Which selections are left out.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#CollectFields() and #CollectSubfields().</remarks>
internal sealed class FieldCollector(Schema schema, FrozenDictionary<string, FragmentDefinitionNode> fragments, Conditions conditions)
{
    /// <param name="type">The type of the object.</param>
    /// <param name="selectionSets">What is selected of it, by one field or by several with one response name.</param>
    public List<List<FieldNode>> Collect(ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var found = new Collected(type);
        foreach (var selectionSet in selectionSets)
            Collect(found, selectionSet);
        return found.InOrder;
    }

    /// <summary>Whether what stands under a type condition concerns objects of a type.</summary>
    /// <remarks>Source: https://spec.graphql.org/September2025/#DoesFragmentTypeApply().</remarks>
    public bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || condition.Name.Value == type.Name
        || (schema.Types.Find(condition.Name.Value) is CompositeType composite && schema.IsSubType(composite, type));

    private void Collect(Collected found, SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!conditions.Include(selection.Directives))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    found.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, found.Type):
                    Collect(found, inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread when found.Visit(spread.Name.Value)
                    && fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.TypeCondition, found.Type):
                    Collect(found, fragment.SelectionSet);
                    break;
            }
        }
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
