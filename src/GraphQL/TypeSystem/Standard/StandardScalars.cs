using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Standard;

/// <summary>The scalars that every schema has without defining them.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars.</remarks>
public static class StandardScalars
{
    /// <summary><c>Int</c>: <see cref="int"/>.</summary>
    public static ScalarType Int { get; } = new()
    {
        Name = "Int",
        Description = "A whole number of 32 bits with a sign, from -2147483648 to 2147483647.",
        Coercion = new IntCoercion(),
    };

    /// <summary><c>Float</c>: <see cref="double"/>, finite.</summary>
    public static ScalarType Float { get; } = new()
    {
        Name = "Float",
        Description = "A finite number of 64 bits as IEEE 754 defines it.",
        Coercion = new FloatCoercion(),
    };

    /// <summary><c>String</c>: <see cref="string"/>.</summary>
    public static ScalarType String { get; } = new()
    {
        Name = "String",
        Description = "Text: a sequence of Unicode characters.",
        Coercion = new StringCoercion(),
    };

    /// <summary><c>Boolean</c>: <see cref="bool"/>.</summary>
    public static ScalarType Boolean { get; } = new()
    {
        Name = "Boolean",
        Description = "True or false.",
        Coercion = new BooleanCoercion(),
    };

    /// <summary><c>ID</c>: <see cref="string"/>.</summary>
    public static ScalarType Id { get; } = new()
    {
        Name = "ID",
        Description = "What identifies an object; a string, though a whole number may be given for it. It is not meant to be read by people.",
        Coercion = new IdCoercion(),
    };

    /// <summary>All five.</summary>
    public static Members<ScalarType> All { get; } = new([Int, Float, String, Boolean, Id]);
}
