using System.Text;

namespace Fadu.Application.Accounts.SecondFactors;

/// <summary>Bytes as letters and digits that a person can copy.</summary>
/// <remarks>Source: RFC 4648, section 6; without padding, as authenticator apps write keys.</remarks>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private const int BitsOfLetter = 5;

    private const int BitsOfByte = 8;

    /// <summary>The letters.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var next in bytes)
        {
            (held, bits) = ((held << BitsOfByte) | next, bits + BitsOfByte);
            for (; bits >= BitsOfLetter; bits -= BitsOfLetter)
                text.Append(Alphabet[(held >> (bits - BitsOfLetter)) & 31]);
            held &= (1 << bits) - 1;
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(held << (BitsOfLetter - bits)) & 31]).ToString();
    }

    /// <summary>The bytes of letters in either case; blanks, hyphens and padding between or behind them count for nothing.</summary>
    /// <returns>Null: another character, or a length that no bytes have.</returns>
    public static byte[]? Decode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new List<byte>();
        var (held, bits, letters) = (0, 0, 0);
        foreach (var character in text.Where(character => character is not (' ' or '-' or '=')))
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(character), StringComparison.Ordinal);
            if (value < 0)
                return null;
            (held, bits, letters) = ((held << BitsOfLetter) | value, bits + BitsOfLetter, letters + 1);
            if (bits < BitsOfByte)
                continue;
            bits -= BitsOfByte;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }

        return letters % 8 is 1 or 3 or 6 ? null : [.. bytes];
    }
}
