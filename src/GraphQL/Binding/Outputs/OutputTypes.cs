using System.Diagnostics;
using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.Binding.Enums;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Outputs;

/// <summary>Which C# types the values of fields may have.</summary>
/// <param name="schema">The schema.</param>
/// <param name="models">The classes of the object types.</param>
/// <param name="enums">The C# enums of the enumerations.</param>
internal sealed class OutputTypes(Schema schema, Models models, EnumPairs enums)
{
    /// <summary>Whether values of a C# type are values of a type; at places without null C# must know that there is none.</summary>
    public bool Fits(GraphQLType type, MemberType member) => !(type.IsNonNull && member.MayBeNull) && type.Nullable switch
    {
        ListType list => member.Item is { } item && Fits(list.OfType, item),
        ScalarType { Coercion.ValueType: var value } => value == typeof(object) || value == member.Type,
        EnumType values => member.Type.IsEnum && enums.Pair(values, member.Type) is not null,
        ObjectType one => models.Of(one) is not { } model || model.IsAssignableFrom(member.Type),
        CompositeType several => schema.PossibleTypes(several).Any(one => IsRelated(models.Of(one), member.Type)),
        _ => throw new UnreachableException($"{type} is no output type."),
    };

    /// <summary>A C# type that fits, to be written instead of one that does not.</summary>
    public string Wanted(GraphQLType type)
    {
        var text = type.Nullable switch
        {
            ListType list => $"IReadOnlyList<{Wanted(list.OfType)}>",
            ScalarType scalar => CSharpText.Of(scalar.Coercion.ValueType),
            ObjectType one => models.Of(one) is { } model ? CSharpText.Of(model) : one.Name,
            CompositeType => "object",
            _ => type.Named.Name,
        };
        return type.IsNonNull ? text : $"{text}?";
    }

    // What the value is at run time decides; so its declared type must be a model, or something above or below one.
    private static bool IsRelated(Type? model, Type declared) =>
        model is null || model.IsAssignableFrom(declared) || declared.IsAssignableFrom(model);
}
