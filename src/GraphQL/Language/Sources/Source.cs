using System.Text;
using Fadu.GraphQL.Errors;

namespace Fadu.GraphQL.Language.Sources;

/// <summary>The text of a document, as it came: UTF-8, perhaps not even well-formed.</summary>
/// <param name="utf8">The bytes; the caller does not change them afterwards.</param>
/// <param name="name">What to call the document in messages to people, such as a file's name.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Language.Source-Text.</remarks>
public sealed class Source(ReadOnlyMemory<byte> utf8, string name)
{
    /// <summary>A document without text, for trees that were not read from one.</summary>
    public static Source Empty { get; } = new(default, "");

    /// <summary>The bytes of the document.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>What to call the document in messages to people.</summary>
    public string Name { get; } = name;

    /// <summary>A document from text in memory. A lone surrogate becomes U+FFFD.</summary>
    /// <param name="text">The document.</param>
    /// <param name="name">What to call it in messages to people.</param>
    public static Source FromText(string text, string name) => new(Encoding.UTF8.GetBytes(text), name);

    /// <summary>Line and column of a byte. Takes time in proportion to the offset; meant for errors, not for every node.</summary>
    /// <param name="offset">In bytes from 0; the length of the document stands for its end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the document.</exception>
    public SourceLocation LocationOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Utf8.Length);

        var text = Utf8.Span;
        var line = 1;
        var lineStart = 0;
        for (var position = 0; position < offset;)
        {
            var next = text[position..offset].IndexOfAny((byte)'\n', (byte)'\r');
            if (next < 0)
                break;
            position += next + 1;
            // The line ends after the whole of CRLF; an offset between the two still lies on the line that they end.
            if (text[position - 1] == '\r' && position < text.Length && text[position] == '\n')
            {
                if (position == offset)
                    break;
                position++;
            }

            (line, lineStart) = (line + 1, position);
        }

        return new(line, 1 + Utf16Length(text[lineStart..offset]));
    }

    // A byte that starts a character counts one unit, or two from U+10000 on; bytes that continue one count nothing.
    // The encoding's own counter is not used: of malformed text it counts replacement characters, differently by the bytes around.
    private static int Utf16Length(ReadOnlySpan<byte> text)
    {
        var units = 0;
        foreach (var unit in text)
        {
            if ((unit & 0xC0) != 0x80)
                units += unit >= 0xF0 ? 2 : 1;
        }

        return units;
    }
}
