using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Validation.Walking;

/// <summary>A rule about executable documents. It keeps nothing between calls, so one instance serves all requests at once.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Validation.</remarks>
internal abstract class ValidationRule
{
    protected ValidationRule() => Name = GetType().Name[..^"Rule".Length];

    /// <summary>What the specification calls its section, in one word.</summary>
    public string Name { get; }

    protected void Report(DocumentWalk walk, string message, Node node) => walk.Errors.Add(Name, message, [node]);

    protected void Report(DocumentWalk walk, string message, ReadOnlySpan<Node> nodes) => walk.Errors.Add(Name, message, nodes);
}
