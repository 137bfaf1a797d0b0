namespace Fadu.Indicators.Values;

/// <summary>Text typed with a Chinese input method, brought to the characters that numbers and dates are written in.</summary>
internal static class HalfWidth
{
    private const int Offset = 0xFEE0;

    /// <summary>Full-width letters, digits and signs in half width, other minus signs as a hyphen, without blanks around.</summary>
    public static string Of(string text)
    {
        var trimmed = text.Trim();
        return System.Text.Ascii.IsValid(trimmed)
            ? trimmed
            : string.Create(trimmed.Length, trimmed, (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = Of(source[i]);
            }).Trim();
    }

    private static char Of(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(character - Offset),
        '\u3000' or '\u00A0' => ' ',
        '\u2212' or '\u2013' or '\uFE63' => '-',
        '\uFE6A' => '%',
        _ => character,
    };
}
