using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>A type with a name of its own.</summary>
/// <remarks>
/// Types refer to each other in circles, so the builder first makes all of them and then fills in what refers to others;
/// once a schema has been handed out, none of its types changes any more.
/// </remarks>
public abstract class NamedType : GraphQLType, INamed
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <summary>For people; null where the schema gives none.</summary>
    public string? Description { get; init; }

    /// <summary>Its definition, then its extensions, in order; empty for what the specification defines (Int, __Type …).</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; init; } = [];

    /// <summary>The directives of its definition and of its extensions, in order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
