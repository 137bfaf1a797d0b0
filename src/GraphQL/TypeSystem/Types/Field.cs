using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>A field of an object or an interface.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#FieldsDefinition.</remarks>
public sealed class Field : INamed
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <summary>Its type, an output type in a valid schema.</summary>
    public required GraphQLType Type { get; init; }

    /// <summary>Its arguments.</summary>
    public Members<InputValue> Arguments { get; init; } = new([]);

    /// <summary>For people; null where the schema gives none.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should not be used any more; null: it may be used.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Where it is defined; null for what the specification defines.</summary>
    public FieldDefinitionNode? Definition { get; init; }

    /// <summary>Its directives.</summary>
    public ImmutableArray<DirectiveNode> Directives => Definition?.Directives ?? [];

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Type}";
}
