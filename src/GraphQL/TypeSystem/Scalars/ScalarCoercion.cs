using System.Text.Json;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>How values of a scalar are read from documents and from variables, and written into responses.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Scalars, result and input coercion.</remarks>
public abstract class ScalarCoercion
{
    /// <summary>What values of it are in C#; <see cref="object"/> where they may be anything.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Reads a literal without variables in it; never asked about <c>null</c>.</summary>
    public abstract CoercedValue ReadLiteral(ValueNode literal);

    /// <summary>Reads the value of a variable; never asked about <c>null</c>.</summary>
    public abstract CoercedValue ReadJson(JsonElement value);

    /// <summary>Writes a value into a response.</summary>
    /// <returns>Null where it was written, else why the value is none of this scalar's; then nothing was written.</returns>
    public abstract string? Write(object value, JsonOutput output);
}
