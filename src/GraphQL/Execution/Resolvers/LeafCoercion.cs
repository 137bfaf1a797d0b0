using System.Diagnostics;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>Writes values of one leaf type into responses.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#CoerceResult().</remarks>
internal sealed class LeafCoercion
{
    private readonly ScalarCoercion? _scalar;
    private readonly string _name;

    private LeafCoercion(string name, ScalarCoercion? scalar, EnumNames? names) => (_name, _scalar, Names) = (name, scalar, names);

    /// <summary>The names of an enumeration; null for a scalar.</summary>
    public EnumNames? Names { get; }

    /// <param name="leaf">A scalar or an enumeration.</param>
    /// <param name="names">From C# value to name, where the type is an enumeration.</param>
    public static LeafCoercion Of(NamedType leaf, IEnumerable<KeyValuePair<object, string>> names) => leaf switch
    {
        ScalarType scalar => new(leaf.Name, scalar.Coercion, null),
        EnumType type => new(leaf.Name, null, new(type, names)),
        _ => throw new UnreachableException($"{leaf} is no leaf."),
    };

    /// <summary>Writes a value.</summary>
    /// <returns>Null where it was written, else why the value is none of the type; then nothing was written.</returns>
    public string? Write(object value, JsonOutput output)
    {
        if (_scalar is not null)
            return _scalar.Write(value, output);
        if (Names!.Of(value) is not { } json)
            return $"Enum {_name} has no value for {value}.";
        output.Raw(json);
        return null;
    }
}
