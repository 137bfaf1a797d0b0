using System.Text.Json;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Truth values.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Boolean.</remarks>
internal sealed class BooleanCoercion : ScalarCoercion
{
    public override Type ValueType => typeof(bool);

    public override CoercedValue ReadLiteral(ValueNode literal) => literal is BooleanValueNode boolean
        ? CoercedValue.Of(boolean.Value)
        : CoercedValue.Not($"Boolean cannot represent {Shown.Of(literal)}: it is neither true nor false.");

    public override CoercedValue ReadJson(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? CoercedValue.Of(value.GetBoolean())
        : CoercedValue.Not($"Boolean cannot represent {Shown.Of(value)}: it is neither true nor false.");

    public override string? Write(object value, JsonOutput output)
    {
        if (value is not bool boolean)
            return $"Boolean cannot represent {Shown.Of(value)}: it is neither true nor false.";
        output.Bool(boolean);
        return null;
    }
}
