using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Fadu.Application.SigningIn;

/// <summary>What a client shows with each request.</summary>
public static class SessionToken
{
    /// <summary>What every token begins with, so that one that leaks into a file is known for what it is.</summary>
    public const string Prefix = "fadu_";

    private const int Bytes = 32;

    /// <summary>A new token of 256 bits, drawn by the system's generator.</summary>
    public static string Draw() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether a text may be such a token: what it begins with, and how long it is.</summary>
    public static bool Fits(string? text) => text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length == Prefix.Length + Base64Url.GetEncodedLength(Bytes);

    /// <summary>What is kept of it: 256 drawn bits need no slow hash.</summary>
    internal static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
