using System.Security.Cryptography;
using System.Text;

namespace Fadu.Host.Logging;

/// <summary>
/// Names for people in the log that tell nobody who they are: the same person has the same one as long as the key is the same, and without
/// the key nobody can try out names.
/// </summary>
/// <remarks>HMAC-SHA-256 (RFC 2104), of which 48 bits are kept: enough to tell the accounts of a province apart.</remarks>
internal sealed class Pseudonyms
{
    private const int Digits = 12;

    private readonly byte[] _key;

    /// <param name="key">The key; null: one that nobody knows, not even at the next start.</param>
    public Pseudonyms(string? key) => _key = key is null ? RandomNumberGenerator.GetBytes(32) : SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>The pseudonym of an account: <c>a</c> and 12 hexadecimal digits.</summary>
    public string Of(string account) => "a" + Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(account)))[..Digits];
}
