using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Fadu.EventStore.Canonical;

/// <summary>
/// JSON in one form: keys in the order of their UTF-16 code units, no blanks, strings escaped as little as possible,
/// numbers as PostgreSQL's jsonb writes them. Equal values have equal bytes, whoever wrote them and however jsonb keeps them.
/// </summary>
/// <remarks>
/// RFC 8785 (JSON Canonicalization Scheme), sections 3.2.2.2 and 3.2.3, for strings and keys. Numbers differ from it:
/// it takes them through doubles, which would lose digits; jsonb keeps a decimal with its digits, without an exponent.
/// One pass without a document: verification does it for every event of the store.
/// </remarks>
internal static class CanonicalJson
{
    // jsonb's own limit is 64 KB of nesting on the server's stack; nothing sensible comes near.
    private const int MaxDepth = 64;

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create("\"\\" + string.Concat(Enumerable.Range(0, 32).Select(code => (char)code)));

    private static readonly UTF8Encoding Utf8Text = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Brings one JSON value into its canonical form.</summary>
    /// <exception cref="JsonException">It is no JSON, or can't be stored as jsonb without a change: a repeated key, U+0000, half a surrogate pair.</exception>
    public static byte[] Of(ReadOnlySpan<byte> json)
    {
        var output = new ContentBuffer();
        Write(json, output);
        return output.Written.ToArray();
    }

    /// <summary>Writes one JSON value in its canonical form.</summary>
    /// <exception cref="JsonException">As <see cref="Of"/>.</exception>
    public static void Write(ReadOnlySpan<byte> json, ContentBuffer output)
    {
        var reader = Begin(json);
        WriteValue(ref reader, output);
        End(ref reader);
    }

    /// <summary>Writes an event's headers in canonical form, without hash and prev; nothing where nothing else is in them.</summary>
    /// <param name="headers">JSON; another application may have written anything.</param>
    /// <param name="output">Gets the form.</param>
    /// <param name="seal">What was left out.</param>
    /// <exception cref="JsonException">As <see cref="Of"/>.</exception>
    public static void WriteHeaders(ReadOnlySpan<byte> headers, ContentBuffer output, out StoredSeal seal)
    {
        seal = default;
        var reader = Begin(headers);
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            WriteValue(ref reader, output);
            End(ref reader);
            return;
        }

        var (start, mark) = (output.Length, output.BeginObject());
        output.Write((byte)'{');
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("hash"u8))
            {
                seal.HasHash = true;
                seal.Hash = SealText(ref reader);
            }
            else if (reader.ValueTextEquals("prev"u8))
            {
                seal.HasPrevious = true;
                seal.Previous = SealText(ref reader);
            }
            else
            {
                WriteMember(ref reader, output);
            }
        }

        if (output.Length == start + 1)
            output.CutTo(start);
        else
            Close(mark, output);
        End(ref reader);
    }

    /// <summary>Writes a string with its quotes.</summary>
    /// <exception cref="JsonException">It holds U+0000 or half a surrogate pair.</exception>
    public static void WriteString(ReadOnlySpan<char> text, ContentBuffer output)
    {
        output.Write((byte)'"');
        while (text.Length > 0)
        {
            // RFC 8785, 3.2.2.2: quote, backslash and control characters are escaped, nothing else is.
            var plain = text.IndexOfAny(Escaped);
            if (plain < 0)
                plain = text.Length;
            WriteUtf8(text[..plain], output);
            if (plain == text.Length)
                break;
            WriteEscaped(text[plain], output);
            text = text[(plain + 1)..];
        }

        output.Write((byte)'"');
    }

    private static Utf8JsonReader Begin(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        if (!reader.Read())
            throw new JsonException("There is no value.");
        return reader;
    }

    private static void End(ref Utf8JsonReader reader)
    {
        if (reader.Read())
            throw new JsonException("There is more than one value.");
    }

    private static void WriteValue(ref Utf8JsonReader reader, ContentBuffer output)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var mark = output.BeginObject();
                output.Write((byte)'{');
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
                    WriteMember(ref reader, output);
                Close(mark, output);
                break;
            case JsonTokenType.StartArray:
                WriteArray(ref reader, output);
                break;
            case JsonTokenType.String:
                WriteText(ref reader, output);
                break;
            case JsonTokenType.Number:
                NumericText.Write(reader.ValueSpan, output);
                break;
            default:
                output.Write(reader.TokenType switch { JsonTokenType.True => "true"u8, JsonTokenType.False => "false"u8, _ => "null"u8 });
                break;
        }
    }

    private static void WriteMember(ref Utf8JsonReader reader, ContentBuffer output)
    {
        var start = output.Length;
        var name = WriteText(ref reader, output);
        var keyEnd = output.Length;
        output.Write((byte)':');
        reader.Read();
        WriteValue(ref reader, output);
        output.Note(new(start, keyEnd, output.Length, name));
    }

    private static void Close(int mark, ContentBuffer output)
    {
        output.EndObject(mark);
        output.Write((byte)'}');
    }

    private static void WriteArray(ref Utf8JsonReader reader, ContentBuffer output)
    {
        output.Write((byte)'[');
        var first = true;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (!first)
                output.Write((byte)',');
            first = false;
            WriteValue(ref reader, output);
        }

        output.Write((byte)']');
    }

    // Returns the text where its bytes do not sort as its UTF-16 code units do, which only the order of keys asks for.
    private static string? WriteText(ref Utf8JsonReader reader, ContentBuffer output)
    {
        if (reader.ValueIsEscaped)
        {
            var text = TextOf(ref reader);
            WriteString(text, output);
            return text;
        }

        // Without an escape in it, it is in canonical form already: what must be escaped can't stand there otherwise.
        var raw = reader.ValueSpan;
        if (!Utf8.IsValid(raw))
            throw new JsonException("A string holds bytes that are no UTF-8.");
        output.Write((byte)'"');
        output.Write(raw);
        output.Write((byte)'"');
        return reader.TokenType is JsonTokenType.PropertyName && raw.IndexOfAnyInRange((byte)0xF0, (byte)0xFF) >= 0 ? TextOf(ref reader) : null;
    }

    private static ReadOnlySpan<byte> SealText(scoped ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.String)
            return reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(TextOf(ref reader)) : reader.ValueSpan;
        reader.Skip();
        return [];
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("A string holds half a surrogate pair or bytes that are no UTF-8.", half);
        }
    }

    private static void WriteUtf8(ReadOnlySpan<char> text, ContentBuffer output)
    {
        if (text.IsEmpty)
            return;
        try
        {
            output.Advance(Utf8Text.GetBytes(text, output.Reserve(Utf8Text.GetMaxByteCount(text.Length))));
        }
        catch (EncoderFallbackException half)
        {
            throw new JsonException("A string holds half a surrogate pair.", half);
        }
    }

    private static void WriteEscaped(char character, ContentBuffer output)
    {
        if (character == '\0')
            throw new JsonException("A string holds U+0000, which PostgreSQL can't store.");

        var known = "\b\t\n\f\r\"\\".IndexOf(character, StringComparison.Ordinal);
        if (known >= 0)
        {
            output.Write((byte)'\\');
            output.Write("btnfr\"\\"u8[known]);
        }
        else
        {
            output.Write("\\u00"u8);
            output.Write((byte)('0' + (character >> 4)));
            output.Write("0123456789abcdef"u8[character & 15]);
        }
    }
}
