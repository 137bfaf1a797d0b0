using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Validation.Merging;

/// <summary>Whether literals are the same as they are written: the order of arguments and of the fields of an object does not count, 1 and 1.0 differ.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Field-Selection-Merging, identical sets of arguments.</remarks>
internal static class SameValues
{
    public static bool Arguments(ImmutableArray<ArgumentNode> left, ImmutableArray<ArgumentNode> right)
    {
        if (left.Length != right.Length)
            return false;
        foreach (var argument in left)
        {
            // Of several with one name the last counts, as in the reference implementation; such a document is not valid anyway.
            if (right.LastOrDefault(other => other.Name.Value == argument.Name.Value) is not { } same || !Same(argument.Value, same.Value))
                return false;
        }

        return true;
    }

    private static bool Same(ValueNode left, ValueNode right) => (left, right) switch
    {
        (VariableNode one, VariableNode other) => one.Name.Value == other.Name.Value,
        (IntValueNode one, IntValueNode other) => one.Text == other.Text,
        (FloatValueNode one, FloatValueNode other) => one.Text == other.Text,
        (StringValueNode one, StringValueNode other) => one.IsBlock == other.IsBlock && one.Value == other.Value,
        (BooleanValueNode one, BooleanValueNode other) => one.Value == other.Value,
        (EnumValueNode one, EnumValueNode other) => one.Value == other.Value,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode one, ListValueNode other) => Same(one.Values, other.Values),
        (ObjectValueNode one, ObjectValueNode other) => Same(one.Fields, other.Fields),
        _ => false,
    };

    private static bool Same(ImmutableArray<ValueNode> left, ImmutableArray<ValueNode> right)
    {
        if (left.Length != right.Length)
            return false;
        for (var index = 0; index < left.Length; index++)
        {
            if (!Same(left[index], right[index]))
                return false;
        }

        return true;
    }

    private static bool Same(ImmutableArray<ObjectFieldNode> left, ImmutableArray<ObjectFieldNode> right)
    {
        if (left.Length != right.Length)
            return false;
        return left.OrderBy(field => field.Name.Value, StringComparer.Ordinal)
            .Zip(right.OrderBy(field => field.Name.Value, StringComparer.Ordinal))
            .All(pair => pair.First.Name.Value == pair.Second.Name.Value && Same(pair.First.Value, pair.Second.Value));
    }
}
