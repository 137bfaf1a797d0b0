using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>What literals are called in messages, and what is in them.</summary>
internal static class LiteralText
{
    /// <summary>A short literal as it is, anything else by its kind: what a message repeats is bounded.</summary>
    public static string Of(ValueNode value) => value switch
    {
        IntValueNode { Text: { Length: <= 40 } text } => text,
        FloatValueNode { Text: { Length: <= 40 } text } => text,
        StringValueNode { Value: { Length: <= 40 } text } => $"The string \"{text}\"",
        BooleanValueNode { Value: var isTrue } => isTrue ? "true" : "false",
        EnumValueNode { Value: { Length: <= 40 } name } => name,
        ListValueNode => "A list",
        ObjectValueNode => "An input object",
        StringValueNode => "A string",
        EnumValueNode => "A value of an enumeration",
        _ => "A number",
    };

    /// <summary>Whether a variable stands somewhere in a literal.</summary>
    public static bool HoldsVariable(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HoldsVariable),
        ObjectValueNode @object => @object.Fields.Any(field => HoldsVariable(field.Value)),
        _ => false,
    };
}
