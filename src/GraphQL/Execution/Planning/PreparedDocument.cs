using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>A validated document, ready to be executed any number of times; what is worked out for one request serves the next.</summary>
public sealed class PreparedDocument
{
    private readonly ImmutableArray<PreparedOperation> _operations;

    /// <param name="schema">The schema.</param>
    /// <param name="document">A document that is valid by the schema.</param>
    public PreparedDocument(ExecutableSchema schema, DocumentNode document)
    {
        (Schema, Document) = (schema, document);
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>()
            .ToFrozenDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
        _operations = [.. document.Definitions.OfType<OperationDefinitionNode>()
            .Select(operation => new PreparedOperation(schema, operation, fragments, document.Source))];
    }

    /// <summary>The schema.</summary>
    public ExecutableSchema Schema { get; }

    /// <summary>The document.</summary>
    public DocumentNode Document { get; }

    /// <summary>What the operation of a request does.</summary>
    /// <param name="operationName">The name of the operation; null for the only one.</param>
    /// <returns>Null where there is no such operation.</returns>
    public OperationKind? KindOf(string? operationName) => Find(operationName).Operation?.Definition.Operation;

    /// <summary>Finds the operation of a request and coerces its variables.</summary>
    /// <param name="operationName">The name of the operation; null for the only one.</param>
    /// <param name="variables">An object with the variables' values by name; undefined or null where none are given.</param>
    /// <returns>What may be executed, or all that stands in its way.</returns>
    internal (OperationCall? Call, ImmutableArray<GraphQLError> Errors) Call(string? operationName, JsonElement variables)
    {
        var (operation, error) = Find(operationName);
        if (operation is null)
            return (null, [error!]);
        var (values, errors) = operation.Variables.Coerce(variables);
        return errors.IsEmpty ? (new(this, operation, values), []) : (null, errors);
    }

    /// <summary>Finds the operation of a request.</summary>
    /// <param name="operationName">The name of the operation; null for the only one.</param>
    /// <remarks>Source: https://spec.graphql.org/September2025/#GetOperation().</remarks>
    internal (PreparedOperation? Operation, GraphQLError? Error) Find(string? operationName)
    {
        if (operationName is null)
        {
            return _operations is [var only]
                ? Executable(only)
                : (null, new(ExecutionErrorCodes.OperationNotFound, $"The document has {_operations.Length} operations; the request has to name one of them."));
        }

        return _operations.FirstOrDefault(one => one.Definition.Name?.Value == operationName) is { } found
            ? Executable(found)
            : (null, new(ExecutionErrorCodes.OperationNotFound, $"The document has no operation named {operationName}."));
    }

    private static (PreparedOperation? Operation, GraphQLError? Error) Executable(PreparedOperation operation) =>
        operation.Refusal is { } refusal ? (null, refusal) : (operation, null);
}
