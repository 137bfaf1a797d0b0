using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>A place in definitions where directives are applied.</summary>
/// <param name="Directives">The directives, at least one.</param>
/// <param name="Location">What kind of place it is.</param>
/// <param name="Element">What they are applied to: equal for a definition and its extensions, which are one element.</param>
internal sealed record DirectiveSite(ImmutableArray<DirectiveNode> Directives, DirectiveLocations Location, object Element)
{
    /// <summary>All places of a document, in order.</summary>
    public static IEnumerable<DirectiveSite> Of(DefinitionIndex definitions) =>
        definitions.Document.Definitions.SelectMany(InDefinition).Where(site => !site.Directives.IsEmpty);

    private static IEnumerable<DirectiveSite> InDefinition(DefinitionNode node) => node is DirectiveDefinitionNode directive
        ? directive.Arguments.Select(argument => new DirectiveSite(argument.Directives, DirectiveLocations.ArgumentDefinition, Unique(argument)))
        : DefinitionParts.Fields(node).SelectMany(InField)
            .Concat(DefinitionParts.InputFields(node).Select(field =>
                new DirectiveSite(field.Directives, DirectiveLocations.InputFieldDefinition, Unique(field))))
            .Concat(DefinitionParts.Values(node).Select(value => new DirectiveSite(value.Directives, DirectiveLocations.EnumValue, Unique(value))))
            .Prepend(new(DefinitionParts.Directives(node), LocationOf(node), ("element", DefinitionParts.TypeName(node)?.Value)));

    private static IEnumerable<DirectiveSite> InField(FieldDefinitionNode field) =>
        field.Arguments.Select(argument => new DirectiveSite(argument.Directives, DirectiveLocations.ArgumentDefinition, Unique(argument)))
            .Prepend(new(field.Directives, DirectiveLocations.FieldDefinition, Unique(field)));

    // Nodes are equal by content; where they stand tells two of them apart.
    private static object Unique(Node node) => node.Location;

    private static DirectiveLocations LocationOf(DefinitionNode node) => node switch
    {
        SchemaDefinitionNode or SchemaExtensionNode => DirectiveLocations.Schema,
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => DirectiveLocations.Scalar,
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => DirectiveLocations.Object,
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => DirectiveLocations.Interface,
        UnionTypeDefinitionNode or UnionTypeExtensionNode => DirectiveLocations.Union,
        EnumTypeDefinitionNode or EnumTypeExtensionNode => DirectiveLocations.Enum,
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => DirectiveLocations.InputObject,
        _ => DirectiveLocations.None,
    };
}
