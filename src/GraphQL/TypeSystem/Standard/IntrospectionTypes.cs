using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Standard;

/// <summary>The types and meta fields by which a schema tells about itself.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema-Introspection.</remarks>
public static class IntrospectionTypes
{
    private static readonly GraphQLType Text = StandardScalars.String;
    private static readonly GraphQLType Name = new NonNullType(StandardScalars.String);
    private static readonly GraphQLType Flag = new NonNullType(StandardScalars.Boolean);

    // They refer to each other, so all of them are made before their fields are.
    static IntrospectionTypes()
    {
        Kind.Values = EnumValues("SCALAR", "OBJECT", "INTERFACE", "UNION", "ENUM", "INPUT_OBJECT", "LIST", "NON_NULL");
        Location.Values = EnumValues([.. DirectiveLocationNames.All.Select(location => location.Name)]);
        Schema.Fields = new([
            F("description", Text), F("types", Listed(Type)), F("queryType", new NonNullType(Type)), F("mutationType", Type),
            F("subscriptionType", Type), F("directives", Listed(Directive))]);
        Type.Fields = new([
            F("kind", new NonNullType(Kind)), F("name", Text), F("description", Text), F("specifiedByURL", Text),
            WithDeprecated("fields", OrNull(Field)), F("interfaces", OrNull(Type)), F("possibleTypes", OrNull(Type)),
            WithDeprecated("enumValues", OrNull(EnumValue)), WithDeprecated("inputFields", OrNull(InputValue)),
            F("ofType", Type), F("isOneOf", StandardScalars.Boolean)]);
        Field.Fields = new([
            F("name", Name), F("description", Text), WithDeprecated("args", Listed(InputValue)), F("type", new NonNullType(Type)),
            F("isDeprecated", Flag), F("deprecationReason", Text)]);
        InputValue.Fields = new([
            F("name", Name), F("description", Text), F("type", new NonNullType(Type)), F("defaultValue", Text),
            F("isDeprecated", Flag), F("deprecationReason", Text)]);
        EnumValue.Fields = new([F("name", Name), F("description", Text), F("isDeprecated", Flag), F("deprecationReason", Text)]);
        Directive.Fields = new([
            F("name", Name), F("description", Text), F("isRepeatable", Flag), F("locations", Listed(Location)),
            WithDeprecated("args", Listed(InputValue))]);
        SchemaField = F("__schema", new NonNullType(Schema));
        TypeField = new()
        {
            Name = "__type",
            Type = Type,
            Arguments = new([new() { Name = "name", Type = Name }]),
        };
    }

    /// <summary><c>__Schema</c>.</summary>
    public static ObjectType Schema { get; } = new()
    {
        Name = "__Schema",
        Description = "A schema: its types, its directives and where operations begin.",
    };

    /// <summary><c>__Type</c>.</summary>
    public static ObjectType Type { get; } = new()
    {
        Name = "__Type",
        Description = "A type, named or wrapping; its kind says which of its fields have a value.",
    };

    /// <summary><c>__TypeKind</c>.</summary>
    public static EnumType Kind { get; } = new() { Name = "__TypeKind", Description = "What kind of type a type is." };

    /// <summary><c>__Field</c>.</summary>
    public static ObjectType Field { get; } = new() { Name = "__Field", Description = "A field of an object or an interface." };

    /// <summary><c>__InputValue</c>.</summary>
    public static ObjectType InputValue { get; } = new() { Name = "__InputValue", Description = "An argument, or a field of an input object." };

    /// <summary><c>__EnumValue</c>.</summary>
    public static ObjectType EnumValue { get; } = new() { Name = "__EnumValue", Description = "A value of an enumeration." };

    /// <summary><c>__Directive</c>.</summary>
    public static ObjectType Directive { get; } = new() { Name = "__Directive", Description = "A directive that documents or schemas may use." };

    /// <summary><c>__DirectiveLocation</c>.</summary>
    public static EnumType Location { get; } = new() { Name = "__DirectiveLocation", Description = "A place where directives may stand." };

    /// <summary>All eight types.</summary>
    public static Members<NamedType> All { get; } = new([Schema, Type, Kind, Field, InputValue, EnumValue, Directive, Location]);

    /// <summary>The meta field <c>__typename: String!</c>.</summary>
    public static Field TypenameField { get; } = new() { Name = "__typename", Type = new NonNullType(StandardScalars.String) };

    /// <summary>The meta field <c>__schema: __Schema!</c>.</summary>
    public static Field SchemaField { get; }

    /// <summary>The meta field <c>__type(name: String!): __Type</c>.</summary>
    public static Field TypeField { get; }

    private static ListType OrNull(NamedType item) => new(new NonNullType(item));

    private static NonNullType Listed(NamedType item) => new(OrNull(item));

    private static Field F(string name, GraphQLType type) => new() { Name = name, Type = type };

    private static Field WithDeprecated(string name, GraphQLType type) => new()
    {
        Name = name,
        Type = type,
        Arguments = new([new()
        {
            Name = "includeDeprecated",
            Type = Flag,
            DefaultValue = new BooleanValueNode(Value: false, default),
        }]),
    };

    private static Members<EnumValue> EnumValues(params string[] names) => new(names.Select(name => new EnumValue { Name = name }));
}
