using System.Buffers.Text;
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

    /// <summary>Digits of a hash.</summary>
    public const int HashLength = 64;

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>The canonical content.</summary>
    /// <param name="sealed">The event without its hash.</param>
    /// <param name="previous">Hash of the event before, hexadecimal; empty: there is none.</param>
    /// <exception cref="JsonException">The body or the headers can't be brought into canonical form.</exception>
    public static byte[] Of(SealedFacts @sealed, string previous)
    {
        var output = new ContentBuffer();
        Write(@sealed, Encoding.UTF8.GetBytes(previous), output, out _);
        return output.Written.ToArray();
    }

    /// <summary>Writes the canonical content over what a buffer held.</summary>
    /// <param name="sealed">The event, with or without its hash.</param>
    /// <param name="previous">As in <see cref="Of"/>.</param>
    /// <param name="output">Is cleared first.</param>
    /// <param name="seal">The hash and the hash before it that stand in the headers; valid as long as these are.</param>
    /// <exception cref="JsonException">As <see cref="Of"/>.</exception>
    public static void Write(in SealedFacts @sealed, scoped ReadOnlySpan<byte> previous, ContentBuffer output, out StoredSeal seal)
    {
        output.Clear();
        output.Write("{\"body\":"u8);
        CanonicalJson.Write(@sealed.Body.Span, output);
        WriteMetadata(@sealed, output, out seal);
        output.Write(previous);
        WriteOrigin(@sealed, output);
        WriteEnd(@sealed.Type, @sealed.Version, output);
    }

    /// <summary>The part between the body and the hash before.</summary>
    internal static void WriteMetadata(in SealedFacts @sealed, ContentBuffer output, out StoredSeal seal)
    {
        seal = default;
        output.Write(",\"metadata\":{"u8);
        var start = output.Length;
        Member("\"causation\":"u8, @sealed.CausationId, start, output);
        Member("\"correlation\":"u8, @sealed.CorrelationId, start, output);
        if (!@sealed.Headers.IsEmpty)
            Headers(@sealed.Headers.Span, start, output, out seal);
        Member("\"user\":"u8, @sealed.User, start, output);
        output.Write("},\"prev\":\""u8);
    }

    /// <summary>The part between the hash before and the type.</summary>
    internal static void WriteOrigin(in SealedFacts @sealed, ContentBuffer output)
    {
        output.Write("\",\"stream\":"u8);
        CanonicalJson.WriteString(@sealed.Stream, output);
        output.Write(",\"time\":\""u8);
        @sealed.Time.UtcDateTime.TryFormat(output.Reserve(32), out var length, TimeFormat, CultureInfo.InvariantCulture);
        output.Advance(length);
        output.Write("\",\"type\":"u8);
    }

    /// <summary>The type and the version.</summary>
    internal static void WriteEnd(string type, long version, ContentBuffer output)
    {
        CanonicalJson.WriteString(type, output);
        output.Write(",\"version\":"u8);
        Utf8Formatter.TryFormat(version, output.Reserve(20), out var length);
        output.Advance(length);
        output.Write((byte)'}');
    }

    /// <summary>SHA-256 of the canonical content, 64 lower-case hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        return Convert.ToHexStringLower(digest);
    }

    /// <summary>The same as UTF-8, into 64 bytes.</summary>
    public static void Hash(ReadOnlySpan<byte> content, Span<byte> digits)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        Convert.TryToHexStringLower(digest, digits, out _);
    }

    /// <summary>A moment as the content shows it: UTC, to the microsecond, as PostgreSQL keeps it.</summary>
    public static string TimeText(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static void Headers(ReadOnlySpan<byte> headers, int start, ContentBuffer output, out StoredSeal seal)
    {
        var before = output.Length;
        if (before > start)
            output.Write((byte)',');
        output.Write("\"headers\":"u8);
        var empty = output.Length;
        CanonicalJson.WriteHeaders(headers, output, out seal);
        if (output.Length == empty)
            output.CutTo(before);
    }

    private static void Member(ReadOnlySpan<byte> key, string? value, int start, ContentBuffer output)
    {
        if (value is null)
            return;
        if (output.Length > start)
            output.Write((byte)',');
        output.Write(key);
        CanonicalJson.WriteString(value, output);
    }
}
