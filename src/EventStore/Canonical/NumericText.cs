using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Fadu.EventStore.Canonical;

/// <summary>A JSON number as PostgreSQL's jsonb writes it: all digits kept, no exponent, no sign before zero.</summary>
/// <remarks>PostgreSQL, "JSON Types": jsonb numbers are <c>numeric</c>, whose trailing zeros behind the point stay (1.230 stays, 1.23e1 is 12.3).</remarks>
internal static class NumericText
{
    // Beyond this a short text would become a long one; numeric itself ends at 131,072 digits.
    private const int MaxExponent = 400;

    /// <summary>Writes a number that is valid JSON.</summary>
    /// <exception cref="JsonException">Its exponent is beyond ±400.</exception>
    public static void Write(ReadOnlySpan<byte> number, ContentBuffer output)
    {
        // As jsonb has them, but for what another writer may have sent.
        if (number[0] != '-' && number.IndexOfAny((byte)'e', (byte)'E') < 0)
            output.Write(number);
        else
            Write(Encoding.ASCII.GetString(number).AsSpan(), output);
    }

    private static void Write(ReadOnlySpan<char> number, ContentBuffer output)
    {
        var negative = number[0] == '-';
        if (negative)
            number = number[1..];

        var exponent = 0;
        var mark = number.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            if (!int.TryParse(number[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
                || Math.Abs(exponent) > MaxExponent)
            {
                throw new JsonException($"The exponent of {number} is beyond {MaxExponent}.");
            }

            number = number[..mark];
        }

        var point = number.IndexOf('.');
        var whole = point < 0 ? number : number[..point];
        var fraction = point < 0 ? [] : number[(point + 1)..];
        if (negative && (whole.ContainsAnyExcept('0') || fraction.ContainsAnyExcept('0')))
            Add(output, '-');

        if (exponent == 0)
            Write(whole, fraction, output);
        else
            WriteShifted($"{whole}{fraction}", whole.Length + exponent, Math.Max(0, fraction.Length - exponent), output);
    }

    // digits: all of them; point: how many stand before it, may lie outside; places: how many jsonb shows behind it.
    private static void WriteShifted(string digits, int point, int places, ContentBuffer output)
    {
        var whole = point <= 0 ? "0" : point >= digits.Length ? digits.PadRight(point, '0') : digits[..point];
        var fraction = point >= digits.Length ? "" : point <= 0 ? new string('0', -point) + digits : digits[point..];
        whole = whole.TrimStart('0');
        Write(whole.Length == 0 ? "0" : whole, fraction.PadRight(places, '0').AsSpan(0, places), output);
    }

    private static void Write(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, ContentBuffer output)
    {
        foreach (var digit in whole)
            Add(output, digit);
        if (fraction.IsEmpty)
            return;
        Add(output, '.');
        foreach (var digit in fraction)
            Add(output, digit);
    }

    private static void Add(ContentBuffer output, char character) => output.Write((byte)character);
}
