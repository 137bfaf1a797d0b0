using System.Text;

namespace Fadu.GraphQL.Language.Printing;

/// <summary>Writes a string as a block string.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-String-Value, and BlockStringValue() there, which it inverts.</remarks>
internal static class BlockStringText
{
    /// <summary>Whether a block string can stand for exactly this text; every text that was read from one can be written as one.</summary>
    public static bool CanHold(string value)
    {
        if (value.Length == 0)
            return true;
        // A carriage return is read as a line feed, and there are no escape sequences to write another control character with.
        if (value.Any(character => char.IsControl(character) && character is not ('\n' or '\t')))
            return false;

        // Blank lines around the text are taken away, and so is an indentation that all lines share.
        var lines = value.Split('\n');
        return !IsBlank(lines[0]) && !IsBlank(lines[^1]) && (lines.Length == 1 || lines.Any(IsFlush));
    }

    /// <param name="text">Where to write.</param>
    /// <param name="value">A text that <see cref="CanHold"/>.</param>
    /// <param name="indent">How many spaces each new line starts with.</param>
    public static void Write(StringBuilder text, string value, int indent)
    {
        var lines = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n');
        text.Append("\"\"\"");
        for (var index = 0; index < lines.Length; index++)
        {
            // The indentation of the first line counts only where the line stands right behind the quotes.
            if (index > 0 || (lines.Length > 1 && IsFlush(lines[0])))
                StartLine(text, lines[index].Length == 0 ? 0 : indent);
            text.Append(lines[index]);
        }

        // On a line of their own the quotes cannot run together with what the text ends in.
        if (lines.Length > 1 || value is [.., '"' or '\\'])
            StartLine(text, indent);
        text.Append("\"\"\"");
    }

    private static void StartLine(StringBuilder text, int indent) => text.Append('\n').Append(' ', indent);

    private static bool IsFlush(string line) => line.Length > 0 && line[0] is not (' ' or '\t');

    private static bool IsBlank(string line) => line.AsSpan().IndexOfAnyExcept(' ', '\t') < 0;
}
