using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Language.Parsing;

/// <summary>Holds the items of all lists that are being read, the innermost list's on top, so that each list is allocated once, at its length.</summary>
internal struct NodeStack()
{
    private Node[] _nodes = ArrayPool<Node>.Shared.Rent(128);

    /// <summary>How many nodes it holds; a list that starts now takes the ones above.</summary>
    public int Count { get; private set; }

    public void Push(Node node)
    {
        if (Count == _nodes.Length)
            Grow();
        _nodes[Count++] = node;
    }

    /// <summary>Takes the nodes above a mark.</summary>
    /// <param name="mark">What <see cref="Count"/> was when the list started.</param>
    public ImmutableArray<T> Take<T>(int mark)
        where T : Node
    {
        if (Count == mark)
            return [];

        var items = new T[Count - mark];
        for (var index = 0; index < items.Length; index++)
            items[index] = (T)_nodes[mark + index];
        Count = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>Gives the memory back. Nothing may be pushed afterwards.</summary>
    public void Free()
    {
        ArrayPool<Node>.Shared.Return(_nodes, clearArray: true);
        _nodes = [];
    }

    private void Grow()
    {
        var larger = ArrayPool<Node>.Shared.Rent(_nodes.Length * 2);
        _nodes.CopyTo(larger, 0);
        ArrayPool<Node>.Shared.Return(_nodes, clearArray: true);
        _nodes = larger;
    }
}
