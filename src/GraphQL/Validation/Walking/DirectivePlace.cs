using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Validation.Walking;

/// <summary>The directives of one node.</summary>
/// <param name="Directives">In the order written; at least one.</param>
/// <param name="Location">What kind of place it is; exactly one.</param>
internal readonly record struct DirectivePlace(ImmutableArray<DirectiveNode> Directives, DirectiveLocations Location);
