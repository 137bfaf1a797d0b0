using System.Collections.Immutable;

namespace Fadu.GraphQL.AspNetCore.Configuration;

/// <summary>The page for trying out queries.</summary>
public sealed record GraphiQLOptions
{
    /// <summary>The title of the page.</summary>
    public string Title { get; init; } = "GraphiQL";

    /// <summary>What the page offers to try out, in this order; the first stands in the editor at the start.</summary>
    public ImmutableArray<ExampleOperation> Examples { get; init; } = [];
}
