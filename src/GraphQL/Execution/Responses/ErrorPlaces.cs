using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Execution.Responses;

/// <summary>Where in the document the errors of fields are.</summary>
/// <param name="source">The text of the document.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format, <c>locations</c>.</remarks>
internal sealed class ErrorPlaces(Source source)
{
    private readonly Dictionary<FieldPlan, ImmutableArray<SourceLocation>> _fields = [];
    private readonly Dictionary<int, ImmutableArray<SourceLocation>> _values = [];

    /// <summary>The value of the argument that is at fault, or every place where the field is selected.</summary>
    /// <param name="error">The error.</param>
    /// <param name="field">The field.</param>
    public ImmutableArray<SourceLocation> Of(FieldError error, FieldPlan field) => error.Place is { } place ? Of(place.Start) : Of(field);

    // A thousand items that fail at one field look for its line once.
    private ImmutableArray<SourceLocation> Of(FieldPlan field)
    {
        if (!_fields.TryGetValue(field, out var places))
            _fields.Add(field, places = [.. field.Nodes.Select(node => source.LocationOf(node.Location.Start))]);
        return places;
    }

    private ImmutableArray<SourceLocation> Of(int offset)
    {
        if (!_values.TryGetValue(offset, out var places))
            _values.Add(offset, places = [source.LocationOf(offset)]);
        return places;
    }
}
