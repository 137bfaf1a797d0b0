using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Execution.Responses;

/// <summary>The errors of the fields of one response, in the order of the response.</summary>
/// <param name="source">The text of the document.</param>
/// <param name="max">How many are told; one more then says how many there are.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors.</remarks>
internal sealed class FieldErrors(Source source, int max)
{
    private readonly List<GraphQLError> _errors = [];
    private readonly ErrorPlaces _places = new(source);
    private long _count;

    /// <summary>All errors so far that are told.</summary>
    public IReadOnlyList<GraphQLError> All => _count <= max ? _errors : [.. _errors, TooMany()];

    /// <summary>Adds the error of a field.</summary>
    public void Add(FieldError error, FieldPlan field, ResponsePath? path)
    {
        if (++_count > max)
            return;
        _errors.Add(new(error.Code, error.Message)
        {
            Path = path,
            Locations = _places.Of(error, field),
            Extensions = error.Extensions,
        });
    }

    private GraphQLError TooMany() => new(ErrorCodes.LimitExceeded, $"The response has {_count} errors of fields; the first {max} are told.")
    {
        Extensions = ImmutableDictionary<string, object?>.Empty.Add("limit", max).Add("actual", _count),
    };
}
