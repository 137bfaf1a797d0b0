using System.Text.Json;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Text. Numbers and truth values are none, neither in requests nor in results: turning them into text is the resolver's choice.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-String.</remarks>
internal sealed class StringCoercion : ScalarCoercion
{
    public override Type ValueType => typeof(string);

    public override CoercedValue ReadLiteral(ValueNode literal) => literal is StringValueNode text
        ? CoercedValue.Of(text.Value)
        : CoercedValue.Not($"String cannot represent {Shown.Of(literal)}: it is no string.");

    public override CoercedValue ReadJson(JsonElement value) => JsonText.Of(value) is { } text
        ? CoercedValue.Of(text)
        : CoercedValue.Not($"String cannot represent {Shown.Of(value)}: it is no string.");

    public override string? Write(object value, JsonOutput output)
    {
        if (value is not string text)
            return $"String cannot represent {Shown.Of(value)}: it is no string.";
        output.String(text);
        return null;
    }
}
