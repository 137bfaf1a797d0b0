using System.Security.Cryptography;
using System.Text;

namespace Fadu.Application.Accounts.SecondFactors;

/// <summary>Codes to get in with once each, for whoever has lost the device.</summary>
public static class RecoveryCode
{
    /// <summary>How many there are.</summary>
    public const int Count = 10;

    private const int Bytes = 10;

    private const int Group = 4;

    /// <summary>New codes of 16 letters and digits, 80 bits each, written in groups of four.</summary>
    public static IReadOnlyList<string> Draw() =>
    [
        .. Enumerable.Range(0, Count).Select(_ => string.Join('-', Base32.Encode(RandomNumberGenerator.GetBytes(Bytes)).ToLowerInvariant().Chunk(Group).Select(group => new string(group)))),
    ];

    /// <summary>What is kept of a code: nobody finds 80 bits by trying, so a plain hash is enough. Null: it is no such code.</summary>
    /// <param name="typed">In either case, with or without hyphens and blanks.</param>
    public static byte[]? HashOf(string? typed) => Base32.Decode(typed ?? "") is { Length: Bytes } bytes
        ? SHA256.HashData(Encoding.ASCII.GetBytes($"fadu recovery {Base32.Encode(bytes)}"))
        : null;
}
