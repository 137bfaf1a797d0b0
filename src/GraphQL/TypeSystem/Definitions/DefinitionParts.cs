using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Definitions;

/// <summary>What definitions and extensions have in common, whichever kind of type they are about.</summary>
internal static class DefinitionParts
{
    public static ImmutableArray<DirectiveNode> Directives(DefinitionNode node) => node switch
    {
        TypeDefinitionNode type => type.Directives,
        TypeSystemExtensionNode extension => extension.Directives,
        SchemaDefinitionNode schema => schema.Directives,
        _ => [],
    };

    public static ImmutableArray<FieldDefinitionNode> Fields(DefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode type => type.Fields,
        InterfaceTypeDefinitionNode type => type.Fields,
        ObjectTypeExtensionNode type => type.Fields,
        InterfaceTypeExtensionNode type => type.Fields,
        _ => [],
    };

    public static ImmutableArray<NamedTypeNode> Interfaces(DefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode type => type.Interfaces,
        InterfaceTypeDefinitionNode type => type.Interfaces,
        ObjectTypeExtensionNode type => type.Interfaces,
        InterfaceTypeExtensionNode type => type.Interfaces,
        _ => [],
    };

    public static ImmutableArray<InputValueDefinitionNode> InputFields(DefinitionNode node) => node switch
    {
        InputObjectTypeDefinitionNode type => type.Fields,
        InputObjectTypeExtensionNode type => type.Fields,
        _ => [],
    };

    public static ImmutableArray<EnumValueDefinitionNode> Values(DefinitionNode node) => node switch
    {
        EnumTypeDefinitionNode type => type.Values,
        EnumTypeExtensionNode type => type.Values,
        _ => [],
    };

    public static ImmutableArray<NamedTypeNode> Members(DefinitionNode node) => node switch
    {
        UnionTypeDefinitionNode type => type.Types,
        UnionTypeExtensionNode type => type.Types,
        _ => [],
    };

    public static ImmutableArray<OperationTypeDefinitionNode> Operations(DefinitionNode node) => node switch
    {
        SchemaDefinitionNode schema => schema.OperationTypes,
        SchemaExtensionNode schema => schema.OperationTypes,
        _ => [],
    };

    /// <summary>The name of the type that is defined or extended; null where it is something else.</summary>
    public static NameNode? TypeName(DefinitionNode node) => node switch
    {
        TypeDefinitionNode type => type.Name,
        TypeExtensionNode type => type.Name,
        _ => null,
    };

    /// <summary>Whether an extension is of the same kind of type as a definition.</summary>
    public static bool Extends(TypeExtensionNode extension, TypeDefinitionNode definition) => extension switch
    {
        ScalarTypeExtensionNode => definition is ScalarTypeDefinitionNode,
        ObjectTypeExtensionNode => definition is ObjectTypeDefinitionNode,
        InterfaceTypeExtensionNode => definition is InterfaceTypeDefinitionNode,
        UnionTypeExtensionNode => definition is UnionTypeDefinitionNode,
        EnumTypeExtensionNode => definition is EnumTypeDefinitionNode,
        _ => definition is InputObjectTypeDefinitionNode,
    };
}
