using System.Diagnostics.CodeAnalysis;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Parsing;

/// <summary>What came of reading a text: a node, or the one error at which reading stopped.</summary>
/// <typeparam name="TNode">The kind of node asked for.</typeparam>
public sealed class ParseResult<TNode>
    where TNode : Node
{
    internal ParseResult(TNode node) => Node = node;

    internal ParseResult(GraphQLError error) => Error = error;

    /// <summary>The node; null when there is an error.</summary>
    public TNode? Node { get; }

    /// <summary>Why there is no node, with the code SYNTAX_ERROR or LIMIT_EXCEEDED and one location; null when there is one.</summary>
    public GraphQLError? Error { get; }

    /// <summary>Whether the text was read to its end.</summary>
    [MemberNotNullWhen(true, nameof(Node))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;
}
