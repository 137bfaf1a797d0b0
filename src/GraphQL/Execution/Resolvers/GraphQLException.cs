namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>
/// Thrown by a resolver that fails with an error that the client may read. Every other exception is our own business:
/// of it the client only learns a number under which it was logged.
/// </summary>
/// <param name="error">What the client reads.</param>
public sealed class GraphQLException(FieldError error) : Exception(error.Message)
{
    /// <summary>What the client reads.</summary>
    public FieldError Error { get; } = error;
}
