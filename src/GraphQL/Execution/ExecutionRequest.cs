using System.Collections.Immutable;
using System.Text.Json;

namespace Fadu.GraphQL.Execution;

/// <summary>What a client asks for, beside the document.</summary>
public sealed record ExecutionRequest
{
    /// <summary>The name of the operation; null for the only one of the document.</summary>
    public string? OperationName { get; init; }

    /// <summary>An object with the variables' values by name; undefined where none are given.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>Where resolvers find what they work with; null where there is no such place.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>What else is known of the request, such as who sent it, each under the type by which it is asked for.</summary>
    public ImmutableDictionary<Type, object> Features { get; init; } = ImmutableDictionary<Type, object>.Empty;

    /// <summary>What the response says under <c>extensions</c> beside what resolvers add; null, strings, truth values, numbers, or lists and dictionaries of such.</summary>
    public ImmutableDictionary<string, object?> Extensions { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>The object that the fields of the query and mutation types belong to; null where they belong to none.</summary>
    public object? RootValue { get; init; }
}
