using System.Diagnostics;
using Fadu.GraphQL.TypeSystem.Types;
using static Fadu.GraphQL.TypeSystem.Introspection.ReadableField;

namespace Fadu.GraphQL.TypeSystem.Introspection;

/// <summary>The fields of <c>__Type</c>.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-The-__Type-Type.</remarks>
internal static class TypeFields
{
    private const string Type = "__Type";

    public static IEnumerable<ReadableField> All(Schema schema) =>
    [
        Of<GraphQLType>(Type, "kind", KindOf),
        Of<GraphQLType>(Type, "name", type => (type as NamedType)?.Name),
        Of<GraphQLType>(Type, "description", type => (type as NamedType)?.Description),
        Of<GraphQLType>(Type, "specifiedByURL", type => (type as ScalarType)?.SpecifiedByUrl),
        OfList<GraphQLType, Field>(Type, "fields", type => (type as FieldsType)?.Fields, field => field.DeprecationReason),
        Of<GraphQLType>(Type, "interfaces", type => (type as FieldsType)?.Interfaces.ToArray()),
        Of<GraphQLType>(Type, "possibleTypes", type => type is InterfaceType or UnionType ? schema.PossibleTypes((CompositeType)type).ToArray() : null),
        OfList<GraphQLType, EnumValue>(Type, "enumValues", type => (type as EnumType)?.Values, value => value.DeprecationReason),
        OfList<GraphQLType, InputValue>(Type, "inputFields", type => (type as InputObjectType)?.Fields, field => field.DeprecationReason),
        Of<GraphQLType>(Type, "ofType", type => (type as NonNullType)?.OfType ?? (type as ListType)?.OfType),
        Of<GraphQLType>(Type, "isOneOf", type => (type as InputObjectType)?.IsOneOf),
    ];

    private static string KindOf(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        NonNullType => "NON_NULL",
        _ => throw new UnreachableException($"No kind for {type}."),
    };
}
