using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Fadu.Application.Evidence.Storage;

/// <summary>A SHA-256, which names a file in the store; 32 bytes where its text has 64 letters.</summary>
public readonly record struct Sha256Digest
{
    private const int Bytes = 32;

    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789abcdef");

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    /// <param name="hash">The 32 bytes of the hash.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public Sha256Digest(ReadOnlySpan<byte> hash)
    {
        if (hash.Length != Bytes)
            throw new ArgumentException("A SHA-256 has 32 bytes.", nameof(hash));

        _first = BinaryPrimitives.ReadUInt64BigEndian(hash);
        _second = BinaryPrimitives.ReadUInt64BigEndian(hash[8..]);
        _third = BinaryPrimitives.ReadUInt64BigEndian(hash[16..]);
        _fourth = BinaryPrimitives.ReadUInt64BigEndian(hash[24..]);
    }

    /// <summary>Reads what <see cref="ToString"/> writes: 64 lower-case hexadecimal digits and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Sha256Digest digest)
    {
        digest = default;
        if (text is not { Length: 2 * Bytes } || text.AsSpan().ContainsAnyExcept(_digits))
            return false;

        digest = new(Convert.FromHexString(text));
        return true;
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> hash = stackalloc byte[Bytes];
        BinaryPrimitives.WriteUInt64BigEndian(hash, _first);
        BinaryPrimitives.WriteUInt64BigEndian(hash[8..], _second);
        BinaryPrimitives.WriteUInt64BigEndian(hash[16..], _third);
        BinaryPrimitives.WriteUInt64BigEndian(hash[24..], _fourth);
        return Convert.ToHexStringLower(hash);
    }
}
