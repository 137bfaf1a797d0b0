using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Coercion;

/// <summary>Makes literals of C# values. Only custom scalars take lists and objects whose parts have no type, and so need it for variables in them.</summary>
internal static class LiteralOf
{
    /// <summary>The literal with the values of variables in their places; itself where there are none in it.</summary>
    public static ValueNode WithoutVariables(ValueNode literal, IReadOnlyDictionary<string, object?> variables) => literal switch
    {
        VariableNode variable => Value(variables.GetValueOrDefault(variable.Name.Value)),
        ListValueNode list when HasVariables(list) => list with { Values = [.. list.Values.Select(item => WithoutVariables(item, variables))] },
        ObjectValueNode fields when HasVariables(fields) => fields with { Fields = WithoutVariables(fields.Fields, variables) },
        _ => literal,
    };

    // As in typed objects, a field is not given where its variable is not.
    private static ImmutableArray<ObjectFieldNode> WithoutVariables(
        ImmutableArray<ObjectFieldNode> fields, IReadOnlyDictionary<string, object?> variables) =>
        [.. fields
            .Where(field => field.Value is not VariableNode variable || variables.ContainsKey(variable.Name.Value))
            .Select(field => field with { Value = WithoutVariables(field.Value, variables) })];

    private static bool HasVariables(ValueNode literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HasVariables),
        ObjectValueNode fields => fields.Fields.Any(field => HasVariables(field.Value)),
        _ => false,
    };

    private static ValueNode Value(object? value) => value switch
    {
        null => new NullValueNode(default),
        bool boolean => new BooleanValueNode(boolean, default),
        int or long => new IntValueNode(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), default),
        double number => new FloatValueNode(number.ToString("R", CultureInfo.InvariantCulture), default),
        decimal number => new FloatValueNode(number.ToString(CultureInfo.InvariantCulture), default),
        string text => new StringValueNode(text, IsBlock: false, default),
        IEnumerable<KeyValuePair<string, object?>> members => new ObjectValueNode([.. members.Select(Member)], default),
        IEnumerable items => new ListValueNode([.. items.Cast<object?>().Select(Value)], default),
        DateOnly date => new StringValueNode(date.ToString("O", CultureInfo.InvariantCulture), IsBlock: false, default),
        DateTimeOffset moment => new StringValueNode(moment.ToString("O", CultureInfo.InvariantCulture), IsBlock: false, default),
        _ => new StringValueNode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", IsBlock: false, default),
    };

    private static ObjectFieldNode Member(KeyValuePair<string, object?> member) => new(new(member.Key, default), Value(member.Value), default);
}
