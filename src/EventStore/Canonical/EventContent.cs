using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Fadu.EventStore.Canonical;

/// <summary>What the hash of an event covers, and the hash itself.</summary>
/// <remarks>
/// The canonical content is the object <c>{"body":…,"metadata":{"causation":…,"correlation":…,"headers":{…},"user":…},
/// "prev":"…","stream":"…","time":"…","type":"…","version":…}</c> in canonical form, without members that are null;
/// <c>prev</c> is the hash of the event before it in the stream, empty for the first. <c>headers</c> is everything in the
/// event's headers but <c>hash</c> and <c>prev</c>. The hash is the SHA-256 of its UTF-8 bytes.
/// </remarks>
internal static class EventContent
{
    /// <summary>Name of the header that holds the hash.</summary>
    public const string HashHeader = "hash";

    /// <summary>Name of the header that holds the hash of the event before.</summary>
    public const string PreviousHeader = "prev";

    private static readonly string[] Seals = [HashHeader, PreviousHeader];

    /// <summary>The canonical content.</summary>
    /// <param name="sealed">The event without its hash.</param>
    /// <param name="previous">Hash of the event before, hexadecimal; empty: there is none.</param>
    /// <exception cref="JsonException">The body or the headers can't be brought into canonical form.</exception>
    public static byte[] Of(SealedFacts @sealed, string previous)
    {
        var output = new ArrayBufferWriter<byte>(@sealed.Body.Length + 512);
        output.Write("{\"body\":"u8);
        CanonicalJson.Write(@sealed.Body.Span, output);
        output.Write(",\"metadata\":{"u8);
        var any = Member("causation", @sealed.CausationId, false, output);
        any = Member("correlation", @sealed.CorrelationId, any, output);
        any = Headers(@sealed.Headers.Span, any, output);
        Member("user", @sealed.User, any, output);
        output.Write("}"u8);
        Member("prev", previous, true, output);
        Member("stream", @sealed.Stream, true, output);
        Member("time", TimeText(@sealed.Time), true, output);
        Member("type", @sealed.Type, true, output);
        output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $",\"version\":{@sealed.Version}}}")));
        return output.WrittenSpan.ToArray();
    }

    /// <summary>SHA-256 of the canonical content, 64 lower-case hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>A moment as the content shows it: UTC, to the microsecond, as PostgreSQL keeps it.</summary>
    public static string TimeText(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static bool Headers(ReadOnlySpan<byte> headers, bool any, ArrayBufferWriter<byte> output)
    {
        if (headers.IsEmpty)
            return any;

        var without = Without(headers);
        if (without.Length <= 2)
            return any;
        if (any)
            output.Write(","u8);
        output.Write("\"headers\":"u8);
        CanonicalJson.Write(without, output);
        return true;
    }

    private static byte[] Without(ReadOnlySpan<byte> headers)
    {
        var reader = new Utf8JsonReader(headers);
        using var document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind is not JsonValueKind.Object)
            return headers.ToArray();

        var kept = new ArrayBufferWriter<byte>(headers.Length);
        using (var writer = new Utf8JsonWriter(kept))
        {
            writer.WriteStartObject();
            foreach (var member in document.RootElement.EnumerateObject().Where(member => !Seals.Contains(member.Name)))
                member.WriteTo(writer);
            writer.WriteEndObject();
        }

        return kept.WrittenSpan.ToArray();
    }

    private static bool Member(string name, string? value, bool any, ArrayBufferWriter<byte> output)
    {
        if (value is null)
            return any;
        if (any)
            output.Write(","u8);
        CanonicalJson.WriteString(name, output);
        output.Write(":"u8);
        CanonicalJson.WriteString(value, output);
        return true;
    }
}
