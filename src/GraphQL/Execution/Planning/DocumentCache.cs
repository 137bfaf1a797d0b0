using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>Keeps validated documents by their text, so that a text that comes again is neither read nor checked nor planned again. For many threads.</summary>
/// <param name="capacity">How many documents it keeps at most, at least 1; with a document go all of its plans.</param>
public sealed class DocumentCache(int capacity)
{
    private readonly BoundedCache<TextHash, PreparedDocument> _documents = new(capacity >= 1
        ? capacity
        : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "At least 1."));

    /// <summary>How many documents it keeps.</summary>
    public int Count => _documents.Count;

    /// <summary>Finds a document.</summary>
    /// <param name="utf8">Its text, to the byte.</param>
    /// <param name="document">The document.</param>
    public bool TryGet(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out PreparedDocument? document) => _documents.TryGet(KeyOf(utf8), out document);

    /// <summary>Keeps a document, unless another thread was faster.</summary>
    /// <param name="utf8">Its text, to the byte.</param>
    /// <param name="document">The document.</param>
    /// <returns>What is kept now.</returns>
    public PreparedDocument Add(ReadOnlySpan<byte> utf8, PreparedDocument document) => _documents.Add(KeyOf(utf8), document);

    private static TextHash KeyOf(ReadOnlySpan<byte> utf8)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8, hash);
        return MemoryMarshal.Read<TextHash>(hash);
    }

    // All of the SHA-256, so that one client's text never runs another's.
    private readonly record struct TextHash(UInt128 First, UInt128 Second);
}
