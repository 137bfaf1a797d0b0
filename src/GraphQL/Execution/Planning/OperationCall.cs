namespace Fadu.GraphQL.Execution.Planning;

/// <summary>An operation with the values of its variables, ready to be executed.</summary>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Variables">The coerced values of its variables; those without a value are missing.</param>
internal sealed record OperationCall(PreparedDocument Document, PreparedOperation Operation, IReadOnlyDictionary<string, object?> Variables);
