using System.Collections.Concurrent;
using System.Collections.Frozen;
using Fadu.GraphQL.Execution.Coercion;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>
/// Finds whether selections lead to methods, without working out what is selected of each type: every selection set is looked at once
/// for each type in force, so that nested fragments cost no more than their text.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="fragments">The document's fragments by name.</param>
/// <param name="conditions">Which selections are left out.</param>
internal sealed class MethodSearch(ExecutableSchema schema, FrozenDictionary<string, FragmentDefinitionNode> fragments, Conditions conditions)
{
    private readonly ConcurrentDictionary<(SelectionSetNode, CompositeType), bool> _known = new(ByReference.Instance);

    /// <summary>Whether a method may be called in a selection set, or below it. May say so where none is, never the other way round.</summary>
    /// <param name="selectionSet">The selection set.</param>
    /// <param name="type">The type that it is selected of.</param>
    public bool IsIn(SelectionSetNode selectionSet, CompositeType type)
    {
        if (_known.TryGetValue((selectionSet, type), out var known))
            return known;
        var found = selectionSet.Selections.Any(selection => conditions.Include(selection.Directives) && IsIn(selection, type));
        _known[(selectionSet, type)] = found;
        return found;
    }

    private bool IsIn(SelectionNode selection, CompositeType type) => selection switch
    {
        FieldNode field => schema.Schema.PossibleTypes(type).Any(one => IsIn(field, one)),
        InlineFragmentNode inline => IsIn(inline.SelectionSet, Narrowed(type, inline.TypeCondition)),
        FragmentSpreadNode spread => fragments.TryGetValue(spread.Name.Value, out var fragment)
            && IsIn(fragment.SelectionSet, Narrowed(type, fragment.TypeCondition)),
        _ => false,
    };

    private bool IsIn(FieldNode node, ObjectType type)
    {
        if (schema.Schema.FieldOf(type, node.Name.Value) is not { } field || ReferenceEquals(field, schema.Schema.TypenameField))
            return false;
        return schema.ResolverOf(field) switch
        {
            ValueReader => IsBelow(node, field),
            Calculation => ArgumentsPlan.HasVariables(node) || IsBelow(node, field),
            _ => true,
        };
    }

    private bool IsBelow(FieldNode node, Field field) =>
        node.SelectionSet is { } selectionSet && field.Type.Named is CompositeType composite && IsIn(selectionSet, composite);

    // An object type stays: a condition that does not concern it leads to fields that it does not have.
    private CompositeType Narrowed(CompositeType type, NamedTypeNode? condition) =>
        condition is not null && type is not ObjectType && schema.Schema.Types.Find(condition.Name.Value) is CompositeType narrower ? narrower : type;

    // The equality of nodes walks whole trees.
    private sealed class ByReference : IEqualityComparer<(SelectionSetNode Set, CompositeType Type)>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals((SelectionSetNode Set, CompositeType Type) x, (SelectionSetNode Set, CompositeType Type) y) =>
            ReferenceEquals(x.Set, y.Set) && ReferenceEquals(x.Type, y.Type);

        public int GetHashCode((SelectionSetNode Set, CompositeType Type) obj) => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Set), System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Type));
    }
}
