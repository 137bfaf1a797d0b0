using System.Collections;
using System.Globalization;
using Fadu.GraphQL.Guarding.Costs;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Guarding.Measuring;

/// <summary>The values that decide what an operation costs, read from the request, and which variables they come from.</summary>
/// <param name="variables">The coerced values of the operation's variables; one that has no value is missing.</param>
internal sealed class ActualValues(IReadOnlyDictionary<string, object?> variables)
{
    private readonly SortedSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>The variables that were asked for so far, whether they have a value or not.</summary>
    public IReadOnlyCollection<string> Read => _read;

    /// <summary>Whether a selection is neither skipped nor left out. Source: https://spec.graphql.org/September2025/#CollectFields().</summary>
    public bool IsSelected(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if ((directive.Name.Value == "skip" && Condition(directive) is true)
                || (directive.Name.Value == "include" && Condition(directive) is false))
                return false;
        }

        return true;
    }

    /// <summary>How many items a field gives, as far as the schema and the request say; null where they say nothing. Not negative.</summary>
    public long? SizeOf(FieldCost cost, Field field, FieldNode node)
    {
        long? size = null;
        foreach (var name in cost.SizedBy)
        {
            if (field.Arguments.Find(name) is { } argument && Count(ValueOf(argument, node), argument.Type) is { } count)
                size = Math.Max(size ?? 0, count);
        }

        return size ?? cost.AssumedSize;
    }

    /// <summary>What a field costs once, with what its arguments add. Not negative.</summary>
    public long WeightOf(FieldCost cost, Field field, FieldNode node)
    {
        long weight = cost.Weight;
        foreach (var (name, more) in cost.With)
        {
            if (field.Arguments.Find(name) is { } argument && ValueOf(argument, node) is not (null or NullValueNode))
                weight += more;
        }

        return weight;
    }

    private bool? Condition(DirectiveNode directive) => directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => Lookup(variable, out var value) ? value as bool? : null,
        _ => null,
    };

    // A variable without a value leaves the argument to its default, as when executing: https://spec.graphql.org/September2025/#CoerceArgumentValues().
    private object? ValueOf(InputValue argument, FieldNode node) =>
        node.Arguments.FirstOrDefault(one => one.Name.Value == argument.Name)?.Value switch
        {
            null => argument.DefaultValue,
            VariableNode variable => Lookup(variable, out var value) ? value : argument.DefaultValue,
            var literal => literal,
        };

    private bool Lookup(VariableNode variable, out object? value)
    {
        _read.Add(variable.Name.Value);
        return variables.TryGetValue(variable.Name.Value, out value);
    }

    private static long? Count(object? value, GraphQLType type) => value switch
    {
        null or NullValueNode => null,
        ListValueNode list => list.Values.Length,
        ICollection items => items.Count,
        // A single value where a list is asked for is a list of one: https://spec.graphql.org/September2025/#sec-List.Input-Coercion.
        _ when type.Nullable is ListType => 1,
        IntValueNode literal => long.TryParse(literal.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Math.Max(0, number)
            : long.MaxValue,
        int number => Math.Max(0, number),
        long number => Math.Max(0, number),
        _ => null,
    };
}
