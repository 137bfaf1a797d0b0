using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Visiting;

/// <summary>Walks a tree in the order of the document, each node before its children and again after them.</summary>
/// <remarks>
/// A visitor says in <see cref="Enter"/> and <see cref="Leave"/> what it does, as a rule by a switch over <see cref="Node.Kind"/>.
/// The order of children is that of the grammar: https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary.
/// </remarks>
public abstract partial class NodeVisitor
{
    /// <summary>Called before the children of a node.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Whether the children are walked.</returns>
    protected virtual bool Enter(Node node) => true;

    /// <summary>Called after the children of a node, also where they were left out.</summary>
    /// <param name="node">The node.</param>
    protected virtual void Leave(Node node)
    {
    }

    /// <summary>Walks a node and everything below it.</summary>
    /// <param name="node">The node; null is nothing to walk.</param>
    public void Walk(Node? node)
    {
        if (node is null)
            return;
        if (Enter(node))
            WalkChildren(node);
        Leave(node);
    }

    private void Walk<T>(ImmutableArray<T> nodes)
        where T : Node
    {
        foreach (var node in nodes)
            Walk(node);
    }
}
