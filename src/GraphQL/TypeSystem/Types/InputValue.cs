using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>An argument, or a field of an input object.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Field-Arguments and #sec-Input-Objects.</remarks>
public sealed class InputValue : INamed
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <summary>Its type, an input type in a valid schema.</summary>
    public required GraphQLType Type { get; init; }

    /// <summary>What it is where nothing is given; null where it has no default, which differs from the default <c>null</c>.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>For people; null where the schema gives none.</summary>
    public string? Description { get; init; }

    /// <summary>Why it should not be used any more; null: it may be used.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Where it is defined; null for what the specification defines.</summary>
    public InputValueDefinitionNode? Definition { get; init; }

    /// <summary>Whether something must be given: null is no value of it, and it has no default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    /// <summary>Its directives.</summary>
    public ImmutableArray<DirectiveNode> Directives => Definition?.Directives ?? [];

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Type}";
}
