namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>An exception of a resolver that the client must not read: for the log.</summary>
/// <param name="ErrorId">What the client reads instead, under <c>extensions.errorId</c>.</param>
/// <param name="Coordinate">The field, as a schema coordinate: <c>Unit.name</c>.</param>
/// <param name="Exception">What was thrown.</param>
public sealed record ResolverFailure(Guid ErrorId, string Coordinate, Exception Exception);
