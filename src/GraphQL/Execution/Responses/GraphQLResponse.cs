using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Json;

namespace Fadu.GraphQL.Execution.Responses;

/// <summary>A response, as the bytes to be sent. Whoever gets it disposes it once they are sent.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Response-Format.</remarks>
public sealed class GraphQLResponse : IDisposable
{
    private readonly JsonOutput _output;

    internal GraphQLResponse(JsonOutput output, IReadOnlyList<GraphQLError> errors, bool isRequestError, bool hasData) =>
        (_output, Errors, IsRequestError, HasData) = (output, errors, isRequestError, hasData);

    /// <summary>The response as JSON in UTF-8: <c>data</c>, then <c>errors</c> and <c>extensions</c> where there are any. Valid until it is disposed.</summary>
    public ReadOnlyMemory<byte> Body => _output.Written;

    /// <summary>The errors that the body holds, in its order.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Whether nothing was executed: the body then has errors and no <c>data</c>.</summary>
    public bool IsRequestError { get; }

    /// <summary>Whether <c>data</c> is there and not null.</summary>
    public bool HasData { get; }

    /// <summary>The response to a request of which nothing is executed.</summary>
    /// <param name="errors">Why; at least one.</param>
    /// <exception cref="ArgumentException">There are no errors.</exception>
    public static GraphQLResponse OfRequestErrors(IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count == 0)
            throw new ArgumentException("A request without data has at least one error.", nameof(errors));
        var output = new JsonOutput();
        output.Raw("{\"errors\":"u8);
        ErrorWriter.Write(errors, output);
        output.Raw((byte)'}');
        return new(output, errors, isRequestError: true, hasData: false);
    }

    /// <summary>Gives the memory of the body back.</summary>
    public void Dispose() => _output.Dispose();
}
