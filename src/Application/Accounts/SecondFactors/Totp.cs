using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Fadu.Application.Accounts.SecondFactors;

/// <summary>Codes of six digits that a person's device shows for half a minute each.</summary>
/// <remarks>Source: RFC 6238 (time), RFC 4226 section 5.3 (truncation); SHA-1 and 30 seconds, which is what authenticator apps know.</remarks>
public static class Totp
{
    /// <summary>How long a step is, in seconds.</summary>
    public const int StepSeconds = 30;

    /// <summary>Bytes of a key: as many as the hash has (RFC 4226, section 4, R6).</summary>
    public const int KeyBytes = 20;

    private const int Digits = 6;

    /// <summary>A new key, drawn by the system's generator.</summary>
    public static byte[] DrawKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The step of a moment, counted from 1970.</summary>
    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string CodeOf(ReadOnlySpan<byte> key, long step) => CodeOf(key, step, HashAlgorithmName.SHA1, Digits);

    /// <summary>The step that a code is of: that of the moment, the one before or the one after, since clocks differ; null: none of them.</summary>
    /// <param name="key">The key.</param>
    /// <param name="code">As it was typed; blanks in it count for nothing.</param>
    /// <param name="moment">When it was typed.</param>
    public static long? StepOfCode(ReadOnlySpan<byte> key, string? code, DateTimeOffset moment)
    {
        var digits = string.Concat((code ?? "").Where(character => character != ' '));
        if (digits.Length != Digits || !digits.All(char.IsAsciiDigit))
            return null;
        var (now, found) = (StepOf(moment), default(long?));
        for (var step = now - 1; step <= now + 1; step++)
        {
            // All three are looked at, so that the time tells nothing.
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeOf(key, step)), System.Text.Encoding.ASCII.GetBytes(digits)))
                found = step;
        }

        return found;
    }

    /// <summary>What a device reads from a picture: whose key it is, and the key.</summary>
    /// <remarks>Source: https://github.com/google/google-authenticator/wiki/Key-Uri-Format.</remarks>
    public static string UriOf(string issuer, string account, ReadOnlySpan<byte> key)
    {
        var (from, whose) = (Uri.EscapeDataString(issuer), Uri.EscapeDataString(account));
        return $"otpauth://totp/{from}:{whose}?secret={Base32.Encode(key)}&issuer={from}&algorithm=SHA1&digits={Digits}&period={StepSeconds}";
    }

    internal static string CodeOf(ReadOnlySpan<byte> key, long step, HashAlgorithmName hash, int digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var mac = CryptographicOperations.HmacData(hash, key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 15)) & int.MaxValue;
        var shown = number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        return shown[^digits..];
    }
}
