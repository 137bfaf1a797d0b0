using System.Buffers.Text;
using System.Globalization;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>Numbers as the text of a cell.</summary>
internal static class NumberText
{
    /// <summary>The most bytes of a number.</summary>
    public const int Most = 32;

    private const ulong FirstWith16Digits = 1_000_000_000_000_000;

    /// <summary>Writes a number: exactly where it has at most 15 significant digits, otherwise the shortest text of the nearest double, which is what any spreadsheet makes of it.</summary>
    /// <returns>How many bytes it takes.</returns>
    public static int Write(decimal number, Span<byte> target)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var (digits, scale) = (((ulong)(uint)bits[1] << 32) | (uint)bits[0], (bits[3] >> 16) & 0xFF);
        while (scale > 0 && bits[2] == 0 && digits % 10 == 0)
            (digits, scale) = (digits / 10, scale - 1);

        return bits[2] != 0 || digits >= FirstWith16Digits ? WriteDouble(number, target) : WriteExactly(digits, scale, number < 0, target);
    }

    private static int WriteDouble(decimal number, Span<byte> target)
    {
        // Through text: the conversion of decimal itself rounds twice.
        var nearest = double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        nearest.TryFormat(target, out var written, "R", CultureInfo.InvariantCulture);
        return written;
    }

    private static int WriteExactly(ulong digits, int scale, bool isNegative, Span<byte> target)
    {
        var at = 0;
        if (isNegative)
            target[at++] = (byte)'-';
        if (scale == 0)
        {
            Utf8Formatter.TryFormat(digits, target[at..], out var whole);
            return at + whole;
        }

        Span<byte> text = stackalloc byte[20];
        Utf8Formatter.TryFormat(digits, text, out var length);
        if (length > scale)
        {
            text[..(length - scale)].CopyTo(target[at..]);
            at += length - scale;
        }
        else
        {
            target[at++] = (byte)'0';
        }

        target[at++] = (byte)'.';
        for (var zero = length; zero < scale; zero++)
            target[at++] = (byte)'0';
        var fraction = text[Math.Max(0, length - scale)..length];
        fraction.CopyTo(target[at..]);
        return at + fraction.Length;
    }
}
