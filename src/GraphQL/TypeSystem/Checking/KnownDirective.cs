using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;
using Fadu.GraphQL.TypeSystem.Standard;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>What can be known of a directive before types are.</summary>
/// <param name="Locations">Where it may stand.</param>
/// <param name="IsRepeatable">Whether it may stand there more than once.</param>
/// <param name="Arguments">Its arguments, each with whether it must be given.</param>
internal sealed record KnownDirective(DirectiveLocations Locations, bool IsRepeatable, ImmutableArray<(string Name, bool IsRequired)> Arguments)
{
    /// <summary>The directives of a document and the standard ones, by name. What the document defines comes first.</summary>
    public static IReadOnlyDictionary<string, KnownDirective> ByName(DefinitionIndex definitions)
    {
        var known = StandardDirectives.All.ToDictionary(directive => directive.Name, Of, StringComparer.Ordinal);
        foreach (var definition in definitions.Directives)
            known[definition.Name.Value] = Of(definition);
        return known;
    }

    private static KnownDirective Of(DirectiveType directive) => new(
        directive.Locations,
        directive.IsRepeatable,
        [.. directive.Arguments.Select(argument => (argument.Name, argument.IsRequired))]);

    private static KnownDirective Of(DirectiveDefinitionNode node) => new(
        node.Locations.Aggregate(DirectiveLocations.None, (all, name) => all | DirectiveLocationNames.Parse(name.Value)),
        node.IsRepeatable,
        [.. node.Arguments.Select(argument => (argument.Name.Value, argument is { Type: NonNullTypeNode, DefaultValue: null }))]);
}
