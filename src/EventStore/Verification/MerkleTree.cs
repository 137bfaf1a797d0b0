using System.Security.Cryptography;

namespace Fadu.EventStore.Verification;

/// <summary>A Merkle tree over leaves in a fixed order: one hash for all of them, and for each a short proof that it is among them.</summary>
/// <remarks>RFC 6962 (Certificate Transparency), section 2.1: SHA-256, 0x00 before a leaf, 0x01 before two nodes.</remarks>
internal sealed class MerkleTree
{
    private const int Size = SHA256.HashSizeInBytes;

    // 32 bytes a leaf, side by side: a store has hundreds of thousands of streams.
    private byte[] _leaves = new byte[64 * Size];

    public int Count { get; private set; }

    public void Add(ReadOnlySpan<byte> leaf)
    {
        if (_leaves.Length == Count * Size)
            Array.Resize(ref _leaves, _leaves.Length * 2);
        HashOfLeaf(leaf, _leaves.AsSpan(Count++ * Size));
    }

    /// <summary>Section 2.1, MTH.</summary>
    public byte[] Root()
    {
        var root = new byte[Size];
        if (Count == 0)
            SHA256.HashData([], root);
        else
            Root(0, Count, root);
        return root;
    }

    /// <summary>Section 2.1.1, PATH: the nodes that lead from a leaf to the root, from below.</summary>
    public IReadOnlyList<byte[]> Path(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var path = new List<byte[]>();
        for (var (start, count) = (0, Count); count > 1;)
        {
            var left = Left(count);
            var node = new byte[Size];
            if (index < start + left)
            {
                Root(start + left, count - left, node);
                count = left;
            }
            else
            {
                Root(start, left, node);
                (start, count) = (start + left, count - left);
            }

            path.Insert(0, node);
        }

        return path;
    }

    /// <summary>The root that a path leads to; null: it is no path for a leaf at that place in a tree of that size.</summary>
    /// <remarks>RFC 9162, section 2.1.3.2, states the check; RFC 6962 leaves it out.</remarks>
    public static byte[]? RootOf(ReadOnlySpan<byte> leaf, long index, long count, IReadOnlyList<byte[]> path)
    {
        if (index < 0 || index >= count)
            return null;

        var (place, last) = (index, count - 1);
        var node = new byte[Size];
        HashOfLeaf(leaf, node);
        foreach (var other in path)
        {
            if (last == 0 || other.Length != Size)
                return null;
            if ((place & 1) == 1 || place == last)
            {
                HashOfNodes(other, node, node);
                while ((place & 1) == 0 && place != 0)
                    (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                HashOfNodes(node, other, node);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 ? node : null;
    }

    private void Root(int start, int count, Span<byte> root)
    {
        if (count == 1)
        {
            _leaves.AsSpan(start * Size, Size).CopyTo(root);
            return;
        }

        var left = Left(count);
        Span<byte> nodes = stackalloc byte[2 * Size];
        Root(start, left, nodes[..Size]);
        Root(start + left, count - left, nodes[Size..]);
        HashOfNodes(nodes[..Size], nodes[Size..], root);
    }

    // The largest power of two smaller than the count.
    private static int Left(int count) => 1 << (31 - int.LeadingZeroCount(count - 1));

    private static void HashOfLeaf(ReadOnlySpan<byte> leaf, Span<byte> hash)
    {
        Span<byte> text = leaf.Length < 1024 ? stackalloc byte[leaf.Length + 1] : new byte[leaf.Length + 1];
        text[0] = 0x00;
        leaf.CopyTo(text[1..]);
        SHA256.HashData(text, hash);
    }

    private static void HashOfNodes(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> hash)
    {
        Span<byte> text = stackalloc byte[1 + (2 * Size)];
        text[0] = 0x01;
        left.CopyTo(text[1..]);
        right.CopyTo(text[(1 + Size)..]);
        SHA256.HashData(text, hash);
    }
}
