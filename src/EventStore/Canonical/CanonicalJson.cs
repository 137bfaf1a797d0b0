using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Fadu.EventStore.Canonical;

/// <summary>
/// JSON in one form: keys in the order of their UTF-16 code units, no blanks, strings escaped as little as possible,
/// numbers as PostgreSQL's jsonb writes them. Equal values have equal bytes, whoever wrote them and however jsonb keeps them.
/// </summary>
/// <remarks>
/// RFC 8785 (JSON Canonicalization Scheme), sections 3.2.2.2 and 3.2.3, for strings and keys. Numbers differ from it:
/// it takes them through doubles, which would lose digits; jsonb keeps a decimal with its digits, without an exponent.
/// </remarks>
internal static class CanonicalJson
{
    // jsonb's own limit is 64 KB of nesting on the server's stack; nothing sensible comes near.
    private const int MaxDepth = 64;

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create("\"\\" + string.Concat(Enumerable.Range(0, 32).Select(code => (char)code)));

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Brings one JSON value into its canonical form.</summary>
    /// <exception cref="JsonException">It is no JSON, or can't be stored as jsonb without a change: a repeated key, U+0000, half a surrogate pair.</exception>
    public static byte[] Of(ReadOnlySpan<byte> json)
    {
        var output = new ArrayBufferWriter<byte>(json.Length + 16);
        Write(json, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes one JSON value in its canonical form.</summary>
    /// <exception cref="JsonException">As <see cref="Of"/>.</exception>
    public static void Write(ReadOnlySpan<byte> json, ArrayBufferWriter<byte> output)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        using var document = JsonDocument.ParseValue(ref reader);
        while (reader.Read())
            throw new JsonException("There is more than one value.");

        // JsonDocument.ParseValue has no option for repeated keys; jsonb would keep the last one, and so change the value.
        Write(document.RootElement, output);
    }

    /// <summary>Writes a string with its quotes.</summary>
    /// <exception cref="JsonException">It holds U+0000 or half a surrogate pair.</exception>
    public static void WriteString(ReadOnlySpan<char> text, ArrayBufferWriter<byte> output)
    {
        Add(output, (byte)'"');
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

        Add(output, (byte)'"');
    }

    /// <summary>Writes ASCII as it is: punctuation, numbers, keys without anything to escape.</summary>
    public static void WriteRaw(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> output) => output.Write(text);

    private static void Write(JsonElement value, ArrayBufferWriter<byte> output)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value, output);
                break;
            case JsonValueKind.Array:
                WriteArray(value, output);
                break;
            case JsonValueKind.String:
                WriteString(TextOf(value), output);
                break;
            case JsonValueKind.Number:
                NumericText.Write(value.GetRawText(), output);
                break;
            default:
                output.Write(value.ValueKind switch { JsonValueKind.True => "true"u8, JsonValueKind.False => "false"u8, _ => "null"u8 });
                break;
        }
    }

    private static void WriteObject(JsonElement value, ArrayBufferWriter<byte> output)
    {
        var members = value.EnumerateObject().Select(member => (Name: NameOf(member), member.Value)).ToArray();
        // Ordinal comparison of .NET strings is by UTF-16 code units, as RFC 8785, 3.2.3 asks.
        Array.Sort(members, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        Add(output, (byte)'{');
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
            {
                if (string.Equals(members[i].Name, members[i - 1].Name, StringComparison.Ordinal))
                    throw new JsonException($"The key \"{members[i].Name}\" stands there twice.");
                Add(output, (byte)',');
            }

            WriteString(members[i].Name, output);
            Add(output, (byte)':');
            Write(members[i].Value, output);
        }

        Add(output, (byte)'}');
    }

    private static void WriteArray(JsonElement value, ArrayBufferWriter<byte> output)
    {
        Add(output, (byte)'[');
        var first = true;
        foreach (var element in value.EnumerateArray())
        {
            if (!first)
                Add(output, (byte)',');
            first = false;
            Write(element, output);
        }

        Add(output, (byte)']');
    }

    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("A string holds half a surrogate pair or bytes that are no UTF-8.", half);
        }
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("A key holds half a surrogate pair or bytes that are no UTF-8.", half);
        }
    }

    private static void WriteUtf8(ReadOnlySpan<char> text, ArrayBufferWriter<byte> output)
    {
        if (text.IsEmpty)
            return;
        try
        {
            output.Advance(Utf8.GetBytes(text, output.GetSpan(Utf8.GetMaxByteCount(text.Length))));
        }
        catch (EncoderFallbackException half)
        {
            throw new JsonException("A string holds half a surrogate pair.", half);
        }
    }

    private static void WriteEscaped(char character, ArrayBufferWriter<byte> output)
    {
        if (character == '\0')
            throw new JsonException("A string holds U+0000, which PostgreSQL can't store.");

        var known = "\b\t\n\f\r\"\\".IndexOf(character, StringComparison.Ordinal);
        if (known >= 0)
        {
            Add(output, (byte)'\\');
            Add(output, "btnfr\"\\"u8[known]);
        }
        else
        {
            output.Write("\\u00"u8);
            Add(output, (byte)('0' + (character >> 4)));
            Add(output, "0123456789abcdef"u8[character & 15]);
        }
    }

    private static void Add(ArrayBufferWriter<byte> output, byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }
}
