using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>A value of an enumeration.</summary>
public sealed class EnumValue : INamed
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <summary>For people; null where the schema gives none.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should not be used any more; null: it may be used.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Where it is defined; null for what the specification defines.</summary>
    public EnumValueDefinitionNode? Definition { get; init; }

    /// <summary>Its directives.</summary>
    public ImmutableArray<DirectiveNode> Directives => Definition?.Directives ?? [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
