using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>
/// Given by a method instead of a value, for one parent or one item of a list: this value alone fails, with an error that the client may read.
/// </summary>
/// <param name="Code">What went wrong, stable and in UPPER_SNAKE; programs branch on it.</param>
/// <param name="Message">What went wrong, for the developer of the client.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors.</remarks>
public sealed record FieldError(string Code, string Message)
{
    /// <summary>What else a client may read under <c>extensions</c>, beside the code; null when there is nothing.</summary>
    public ImmutableDictionary<string, object?>? Extensions { get; init; }

    /// <summary>What in the document is at fault, where it is one argument's value; null where it is the field itself.</summary>
    internal Span? Place { get; init; }
}
