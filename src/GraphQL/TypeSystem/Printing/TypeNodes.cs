using System.Collections.Immutable;
using System.Diagnostics;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Printing;

/// <summary>Makes the definitions of the parts of a schema.</summary>
internal static class TypeNodes
{
    public static TypeDefinitionNode Define(NamedType type)
    {
        var (description, name, directives) = (Text(type.Description), Name(type), type.Directives);
        return type switch
        {
            ScalarType => new ScalarTypeDefinitionNode(description, name, directives, default),
            ObjectType one => new ObjectTypeDefinitionNode(description, name, References(one.Interfaces), directives, Fields(one), default),
            InterfaceType one => new InterfaceTypeDefinitionNode(description, name, References(one.Interfaces), directives, Fields(one), default),
            UnionType one => new UnionTypeDefinitionNode(description, name, directives, References(one.Members), default),
            EnumType one => new EnumTypeDefinitionNode(description, name, directives, [.. one.Values.Select(Define)], default),
            InputObjectType one => new InputObjectTypeDefinitionNode(description, name, directives, Inputs(one.Fields), default),
            _ => throw new UnreachableException($"No case for {type}."),
        };
    }

    public static DirectiveDefinitionNode Define(DirectiveType directive) => new(
        Text(directive.Description),
        Name(directive),
        Inputs(directive.Arguments),
        directive.IsRepeatable,
        [.. DirectiveLocationNames.Of(directive.Locations).Select(location => new NameNode(location, default))],
        default);

    public static StringValueNode? Text(string? description) => description is null ? null : new(description, IsBlock: true, default);

    public static NamedTypeNode Reference(NamedType type) => new(Name(type), default);

    private static ImmutableArray<NamedTypeNode> References<T>(ImmutableArray<T> types)
        where T : NamedType => [.. types.Select(Reference)];

    private static NameNode Name(INamed named) => new(named.Name, default);

    private static ImmutableArray<FieldDefinitionNode> Fields(FieldsType type) => [.. type.Fields.Select(field => new FieldDefinitionNode(
        Text(field.Description), Name(field), Inputs(field.Arguments), Type(field.Type), field.Directives, default))];

    private static ImmutableArray<InputValueDefinitionNode> Inputs(Members<InputValue> inputs) => [.. inputs.Select(input => new InputValueDefinitionNode(
        Text(input.Description), Name(input), Type(input.Type), input.DefaultValue, input.Directives, default))];

    private static EnumValueDefinitionNode Define(EnumValue value) => new(Text(value.Description), Name(value), value.Directives, default);

    private static TypeNode Type(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode(Type(nonNull.OfType), default),
        ListType list => new ListTypeNode(Type(list.OfType), default),
        _ => Reference(type.Named),
    };
}
