using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Fadu.Workbooks.Intake;

/// <summary>What a workbook says of itself in a hidden sheet, so signed that nobody can make it say anything else.</summary>
/// <param name="Facts">Names and values in order.</param>
internal sealed record SignedFacts(IReadOnlyList<KeyValuePair<string, string>> Facts)
{
    /// <summary>Name of the last row, which holds the signature.</summary>
    public const string SignatureName = "签名";

    private const string Preamble = "fadu workbook 1";

    /// <summary>The value of a fact; null where it is not said.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in Facts)
            {
                if (key == name)
                    return value;
            }

            return null;
        }
    }

    /// <summary>HMAC-SHA256 over all of them, in hexadecimal digits.</summary>
    public string SignatureOf(byte[] key)
    {
        using var signing = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        Append(signing, Preamble);
        foreach (var (name, value) in Facts)
        {
            Append(signing, name);
            Append(signing, value);
        }

        return Convert.ToHexStringLower(signing.GetHashAndReset());
    }

    /// <summary>Whether a signature is theirs; takes as long for a wrong one.</summary>
    public bool IsSignedBy(byte[] key, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(SignatureOf(key)), Encoding.UTF8.GetBytes(signature));

    /// <summary>The rows of the sheet, the signature last.</summary>
    public IEnumerable<KeyValuePair<string, string>> Rows(byte[] key) => [.. Facts, KeyValuePair.Create(SignatureName, SignatureOf(key))];

    // With its length in front, so that what is moved from one value to the next is not the same.
    private static void Append(IncrementalHash signing, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        signing.AppendData(length);
        signing.AppendData(bytes);
    }
}
