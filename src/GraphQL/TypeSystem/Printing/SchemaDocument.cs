using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Printing;

/// <summary>Makes the document of a schema.</summary>
internal static class SchemaDocument
{
    private static readonly (OperationKind Kind, string Name)[] DefaultNames =
        [.. Enum.GetValues<OperationKind>().Select(kind => (kind, kind.ToString()))];

    public static DocumentNode Of(Schema schema)
    {
        var types = schema.Types.Where(type => !type.Definitions.IsEmpty)
            .Select(type => (type.Definitions[0].Location.Start, (DefinitionNode)TypeNodes.Define(type)));
        var directives = schema.Directives.Where(directive => directive.Definition is not null)
            .Select(directive => (directive.Definition!.Location.Start, (DefinitionNode)TypeNodes.Define(directive)));
        var definitions = types.Concat(directives).OrderBy(definition => definition.Start).Select(definition => definition.Item2);
        ImmutableArray<DefinitionNode> all = [.. definitions];
        return new(SchemaDefinition(schema) is { } own ? all.Insert(0, own) : all, Source.Empty, default);
    }

    // Left out where it would only say what goes without saying.
    private static SchemaDefinitionNode? SchemaDefinition(Schema schema)
    {
        ImmutableArray<DirectiveNode> directives = [.. schema.Directives()];
        var usual = DefaultNames.All(one => schema.RootOf(one.Kind)?.Name == (schema.Types.Find(one.Name) is null ? null : one.Name));
        if (usual && schema.Description is null && directives.IsEmpty)
            return null;
        return new(TypeNodes.Text(schema.Description), directives, [.. DefaultNames
            .Select(one => (one.Kind, Type: schema.RootOf(one.Kind)))
            .Where(one => one.Type is not null)
            .Select(one => new OperationTypeDefinitionNode(one.Kind, TypeNodes.Reference(one.Type!), default))], default);
    }

    private static IEnumerable<DirectiveNode> Directives(this Schema schema) => schema.Definitions.SelectMany(part => part switch
    {
        SchemaDefinitionNode definition => definition.Directives,
        SchemaExtensionNode extension => extension.Directives,
        _ => [],
    });
}
