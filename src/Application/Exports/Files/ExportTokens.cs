using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Fadu.Application.Exports.Files;

/// <summary>Tokens of links: which file, and until when. Whoever has one may fetch the file; it tells nothing of who that is.</summary>
/// <remarks>
/// 1 byte version, 8 bytes moment (milliseconds since 1970, big-endian), 8 random bytes so that no two are alike, 32 bytes key of the file;
/// then HMAC-SHA256 (RFC 2104) over these. Written in base64url (RFC 4648, section 5).
/// </remarks>
public static class ExportTokens
{
    private const byte Version = 1;
    private const int Salt = 8;
    private const int Signed = 1 + sizeof(long) + Salt + SHA256.HashSizeInBytes;

    /// <summary>A token.</summary>
    /// <param name="secret">What it is signed with.</param>
    /// <param name="key">Key of the file, hexadecimal digits.</param>
    /// <param name="until">From then on it is worth nothing.</param>
    public static string Make(byte[] secret, string key, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(secret);
        Span<byte> token = stackalloc byte[Signed + SHA256.HashSizeInBytes];
        token[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(token[1..], until.ToUnixTimeMilliseconds());
        RandomNumberGenerator.Fill(token.Slice(1 + sizeof(long), Salt));
        Convert.FromHexString(key).CopyTo(token[(1 + sizeof(long) + Salt)..]);
        HMACSHA256.HashData(secret, token[..Signed], token[Signed..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>What a token says; null where nobody here signed it.</summary>
    /// <param name="secret">What it has to be signed with.</param>
    /// <param name="token">The token.</param>
    public static (string Key, DateTimeOffset Until)? Read(byte[] secret, string token)
    {
        ArgumentNullException.ThrowIfNull(secret);
        Span<byte> bytes = stackalloc byte[Signed + SHA256.HashSizeInBytes];
        if (Base64Url.DecodeFromChars(token, bytes, out _, out var length) is not OperationStatus.Done || length != bytes.Length || bytes[0] != Version)
            return null;

        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, bytes[..Signed], expected);
        return CryptographicOperations.FixedTimeEquals(expected, bytes[Signed..])
            ? (Convert.ToHexStringLower(bytes.Slice(1 + sizeof(long) + Salt, SHA256.HashSizeInBytes)), DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes[1..])))
            : null;
    }
}
