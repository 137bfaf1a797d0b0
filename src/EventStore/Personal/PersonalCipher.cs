using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Fadu.EventStore.Personal;

/// <summary>Encrypts one value with its subject's key: AES-256-GCM, and bound to subject, event name and field, so that it can't be put elsewhere.</summary>
/// <remarks>NIST SP 800-38D; the nonce is random, 96 bits, which is safe for some four billion values of one subject.</remarks>
internal static class PersonalCipher
{
    private const int NonceSize = 12;

    private const int TagSize = 16;

    /// <summary>Base64 of nonce, ciphertext and tag.</summary>
    public static string Encrypt(string value, byte[] key, string subject, string type, string field)
    {
        var plain = Encoding.UTF8.GetBytes(value);
        var data = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(data.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(data.AsSpan(0, NonceSize), plain, data.AsSpan(NonceSize, plain.Length), data.AsSpan(NonceSize + plain.Length), Bound(subject, type, field));
        CryptographicOperations.ZeroMemory(plain);
        return Convert.ToBase64String(data);
    }

    /// <exception cref="CryptographicException">It was changed, or encrypted with another key or for another place.</exception>
    public static string Decrypt(string data, byte[] key, string subject, string type, string field)
    {
        var bytes = new byte[data.Length];
        if (!Convert.TryFromBase64String(data, bytes, out var length) || length < NonceSize + TagSize)
            throw new CryptographicException("It is no encrypted value.");
        var cipher = bytes.AsSpan(0, length);
        var plain = new byte[length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(cipher[..NonceSize], cipher[NonceSize..^TagSize], cipher[^TagSize..], plain, Bound(subject, type, field));
        return Encoding.UTF8.GetString(plain);
    }

    // With their lengths, so that no two different places give the same bytes.
    private static byte[] Bound(params ReadOnlySpan<string> parts)
    {
        var bound = new List<byte>();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var text = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
            bound.AddRange(length);
            bound.AddRange(text);
        }

        return [.. bound];
    }
}
