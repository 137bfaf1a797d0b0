using System.Buffers;
using System.Security.Cryptography;

namespace Fadu.GraphQL.Documents;

/// <summary>Identifiers of documents: the SHA-256 of their UTF-8 bytes as 64 lower-case hexadecimal digits, written with or without <c>sha256:</c> before it.</summary>
/// <remarks>
/// Source: https://github.com/graphql/graphql-over-http/blob/main/spec/Appendix%20A%20--%20Persisted%20Documents.md, SHA256 hex document
/// identifier; identifiers of other kinds are possible there too, and kept as they are.
/// </remarks>
internal static class DocumentId
{
    private const string Prefix = "sha256:";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The hash of a document, without prefix.</summary>
    public static string HashOf(ReadOnlySpan<byte> utf8) => Convert.ToHexStringLower(SHA256.HashData(utf8));

    /// <summary>An identifier without its prefix, so that both ways of writing a hash are one.</summary>
    public static string Plain(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id;

    /// <summary>A hash as an identifier, with prefix.</summary>
    public static string Of(string hash) => Prefix + hash;

    /// <summary>Whether an identifier, with or without prefix, says that it is the hash of its document.</summary>
    public static bool SaysHash(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) || IsHash(id);

    public static bool IsHash(string text) => text.Length == SHA256.HashSizeInBytes * 2 && !text.AsSpan().ContainsAnyExcept(Digits);
}
