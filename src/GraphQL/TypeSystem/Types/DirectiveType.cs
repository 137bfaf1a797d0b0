using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>A directive that documents or schemas may use.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-System.Directives.</remarks>
public sealed class DirectiveType : INamed
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <summary>Where it may stand.</summary>
    public required DirectiveLocations Locations { get; init; }

    /// <summary>Its arguments.</summary>
    public Members<InputValue> Arguments { get; init; } = new([]);

    /// <summary>Whether it may stand at one place more than once.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>For people; null where the schema gives none.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is defined; null for what the specification defines.</summary>
    public DirectiveDefinitionNode? Definition { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"@{Name}";
}
