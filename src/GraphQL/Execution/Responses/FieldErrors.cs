using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Execution.Responses;

/// <summary>The errors of the fields of one response, in the order of the response.</summary>
/// <param name="source">The text of the document.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors.</remarks>
internal sealed class FieldErrors(Source source)
{
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<FieldPlan, ImmutableArray<SourceLocation>> _locations = [];

    /// <summary>All errors so far.</summary>
    public IReadOnlyList<GraphQLError> All => _errors;

    /// <summary>Adds the error of a field.</summary>
    public void Add(FieldError error, FieldPlan field, ResponsePath? path) => _errors.Add(new(error.Code, error.Message)
    {
        Path = path,
        Locations = LocationsOf(field),
        Extensions = error.Extensions,
    });

    // A thousand items that fail at one field look for its line once.
    private ImmutableArray<SourceLocation> LocationsOf(FieldPlan field)
    {
        if (!_locations.TryGetValue(field, out var locations))
            _locations.Add(field, locations = [.. field.Nodes.Select(LocationOf)]);
        return locations;
    }

    private SourceLocation LocationOf(FieldNode node) => source.LocationOf(node.Location.Start);
}
