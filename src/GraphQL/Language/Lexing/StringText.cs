using System.Text;

namespace Fadu.GraphQL.Language.Lexing;

/// <summary>The characters that a string token stands for.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-String-Value, "Static Semantics".</remarks>
internal static class StringText
{
    /// <param name="token">The token with its quotes, which the lexer has found in order.</param>
    /// <param name="hasEscapes">Whether it has escape sequences.</param>
    public static string OfLineString(ReadOnlySpan<byte> token, bool hasEscapes)
    {
        var content = token[1..^1];
        if (!hasEscapes)
            return Encoding.UTF8.GetString(content);

        var value = new StringBuilder(content.Length);
        while (content.IndexOf((byte)'\\') is >= 0 and var plain)
        {
            var escape = Escape.Read(content[plain..]);
            value.Append(Encoding.UTF8.GetString(content[..plain])).Append(escape.Value.ToString());
            content = content[(plain + escape.Length)..];
        }

        return value.Append(Encoding.UTF8.GetString(content)).ToString();
    }

    /// <param name="token">The token with its quotes, which the lexer has found in order.</param>
    /// <param name="hasEscapes">Whether it has escape sequences.</param>
    public static string OfBlockString(ReadOnlySpan<byte> token, bool hasEscapes)
    {
        var raw = Encoding.UTF8.GetString(token[3..^3]);
        return BlockStringValue(hasEscapes ? raw.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal) : raw);
    }

    /// <summary>Takes away what is there for the look of the source: the common indentation, and empty lines around the text.</summary>
    /// <param name="raw">The characters between the quotes.</param>
    /// <remarks>Source: https://spec.graphql.org/September2025/#BlockStringValue().</remarks>
    public static string BlockStringValue(string raw)
    {
        if (raw.AsSpan().IndexOfAny('\n', '\r') < 0)
            return raw.AsSpan().TrimStart(" \t").IsEmpty ? "" : raw;

        // Only the language's own line terminators count; the framework's methods know more of them.
        var lines = raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        return Join(lines, CommonIndent(lines.AsSpan(1)));
    }

    private static int CommonIndent(ReadOnlySpan<string> lines)
    {
        var common = int.MaxValue;
        foreach (var line in lines)
        {
            var indent = Indent(line);
            if (indent < line.Length)
                common = Math.Min(common, indent);
        }

        return common == int.MaxValue ? 0 : common;
    }

    private static string Join(ReadOnlySpan<string> lines, int indent)
    {
        int first = 0, end = lines.Length;
        while (first < end && IsBlank(lines[first]))
            first++;
        while (end > first && IsBlank(lines[end - 1]))
            end--;

        var value = new StringBuilder();
        for (var index = first; index < end; index++)
        {
            var line = lines[index];
            value.Append(index == first ? "" : "\n").Append(line.AsSpan(index == 0 ? 0 : Math.Min(indent, line.Length)));
        }

        return value.ToString();
    }

    private static bool IsBlank(string line) => Indent(line) == line.Length;

    private static int Indent(string line) => line.AsSpan().IndexOfAnyExcept(' ', '\t') is >= 0 and var indent ? indent : line.Length;
}
