using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Definitions;

/// <summary>Tells where operations begin.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Root-Operation-Types.Default-Root-Operation-Type-Names.</remarks>
internal static class RootTypeNames
{
    /// <summary>The name of the type where operations of a kind begin; null where there are none of that kind.</summary>
    public static string? Of(DefinitionIndex definitions, OperationKind kind)
    {
        var byDefault = kind.ToString();
        if (definitions.SchemaDefinition is null && definitions.TypesByName.ContainsKey(byDefault))
            return byDefault;
        return Named(definitions, kind)?.Type.Name.Value;
    }

    /// <summary>Where a schema definition or extension names the type; null where none does.</summary>
    public static OperationTypeDefinitionNode? Named(DefinitionIndex definitions, OperationKind kind) =>
        definitions.SchemaParts.SelectMany(part => DefinitionParts.Operations(part)).FirstOrDefault(operation => operation.Operation == kind);
}
