using System.Buffers;
using System.Text.Json;

namespace Fadu.GraphQL.AspNetCore.Requests;

/// <summary>Finds escapes in JSON that stand for half a character; JSON allows them, but there is no text that they could become.</summary>
/// <remarks>RFC 8259, section 8.2.</remarks>
internal static class LoneSurrogates
{
    /// <summary>Whether there are such in a text.</summary>
    /// <param name="json">JSON in valid UTF-8, or what is taken for it.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static bool AreIn(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0)
            return false;

        var scratch = ArrayPool<byte>.Shared.Rent(json.Length);
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.String or JsonTokenType.PropertyName, ValueIsEscaped: true })
                    reader.CopyString(scratch);
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }
}
