using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Definitions;

/// <summary>The definitions and extensions of a document, by what they are about.</summary>
/// <param name="document">A document of definitions, which need not be valid.</param>
internal sealed class DefinitionIndex(DocumentNode document)
{
    private readonly ILookup<string, TypeExtensionNode> _extensions =
        document.Definitions.OfType<TypeExtensionNode>().ToLookup(extension => extension.Name.Value, StringComparer.Ordinal);

    /// <summary>The document.</summary>
    public DocumentNode Document { get; } = document;

    /// <summary>The definitions of types in order; of several with one name all.</summary>
    public ImmutableArray<TypeDefinitionNode> Types { get; } = [.. document.Definitions.OfType<TypeDefinitionNode>()];

    /// <summary>The first definition of each name.</summary>
    public IReadOnlyDictionary<string, TypeDefinitionNode> TypesByName { get; } = document.Definitions.OfType<TypeDefinitionNode>()
        .DistinctBy(type => type.Name.Value, StringComparer.Ordinal).ToDictionary(type => type.Name.Value, StringComparer.Ordinal);

    /// <summary>The definitions of directives in order; of several with one name all.</summary>
    public ImmutableArray<DirectiveDefinitionNode> Directives { get; } = [.. document.Definitions.OfType<DirectiveDefinitionNode>()];

    /// <summary>The first definition of the schema; null where there is none.</summary>
    public SchemaDefinitionNode? SchemaDefinition { get; } = document.Definitions.OfType<SchemaDefinitionNode>().FirstOrDefault();

    /// <summary>The extensions of the schema in order.</summary>
    public ImmutableArray<SchemaExtensionNode> SchemaExtensions { get; } = [.. document.Definitions.OfType<SchemaExtensionNode>()];

    /// <summary>All definitions of the schema and its extensions in order.</summary>
    public ImmutableArray<DefinitionNode> SchemaParts { get; } =
        [.. document.Definitions.Where(definition => definition is SchemaDefinitionNode or SchemaExtensionNode)];

    /// <summary>The extensions of a type in order.</summary>
    public IEnumerable<TypeExtensionNode> ExtensionsOf(string name) => _extensions[name];

    /// <summary>A definition, then the extensions of its kind.</summary>
    public ImmutableArray<DefinitionNode> PartsOf(TypeDefinitionNode definition) =>
        [definition, .. ExtensionsOf(definition.Name.Value).Where(extension => DefinitionParts.Extends(extension, definition))];
}
