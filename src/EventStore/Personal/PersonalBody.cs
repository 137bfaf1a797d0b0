using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Types;

namespace Fadu.EventStore.Personal;

/// <summary>Bodies with personal values: each stands as <c>{"personal":{"subject":"…","data":"…"}}</c> in the place of its text.</summary>
internal static class PersonalBody
{
    private const string Marker = "personal";

    /// <summary>Encrypts the personal values of a body that is to be stored.</summary>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static byte[] Close(ReadOnlySpan<byte> json, EventType type, string subject, byte[] key)
    {
        var body = Parse(json);
        foreach (var name in type.Personal!.Names)
        {
            if (body[name] is JsonValue value && value.TryGetValue<string>(out var text))
            {
                body[name] = new JsonObject
                {
                    [Marker] = new JsonObject { ["subject"] = subject, ["data"] = PersonalCipher.Encrypt(text, key, subject, type.Name, name) },
                };
            }
        }

        return Bytes(body);
    }

    /// <summary>Whose keys are needed to read a stored body.</summary>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static IEnumerable<string> Subjects(ReadOnlySpan<byte> json, EventType type) =>
        Values(Parse(json), type).Select(value => value.Subject).ToArray();

    /// <summary>Decrypts the personal values of a stored body; those whose key was destroyed become null.</summary>
    /// <param name="json">The stored body.</param>
    /// <param name="type">Under whose name it was stored.</param>
    /// <param name="keys">Of its subjects.</param>
    /// <param name="place">Where it stands, for messages.</param>
    /// <exception cref="EventStoreException">A value was changed, or its key is missing: <see cref="EventStoreFault.UnreadablePersonalData"/>.</exception>
    public static byte[] Open(ReadOnlySpan<byte> json, EventType type, IReadOnlyDictionary<string, byte[]?> keys, string place)
    {
        var body = Parse(json);
        foreach (var (name, subject, data) in Values(body, type).ToArray())
        {
            if (!keys.TryGetValue(subject, out var key))
                throw new EventStoreException(EventStoreFault.UnreadablePersonalData, $"{place}: there is no key for '{name}', which is about '{subject}'.");
            try
            {
                body[name] = key is null ? null : PersonalCipher.Decrypt(data, key, subject, type.Name, name);
            }
            catch (CryptographicException changed)
            {
                throw new EventStoreException(EventStoreFault.UnreadablePersonalData, $"{place}: '{name}', which is about '{subject}', was changed after it was encrypted, or its key was.", changed);
            }
        }

        return Bytes(body);
    }

    // Of a former shape the names may be other ones; there, whatever looks encrypted is.
    private static IEnumerable<(string Name, string Subject, string Data)> Values(JsonObject body, EventType type)
    {
        foreach (var (name, value) in body)
        {
            if (value is JsonObject { Count: 1 } sealedValue && sealedValue[Marker] is JsonObject { Count: 2 } parts
                && parts["subject"] is JsonValue subject && subject.TryGetValue<string>(out var whose)
                && parts["data"] is JsonValue data && data.TryGetValue<string>(out var text)
                && (type.Former is not null || type.Personal!.Names.Contains(name, StringComparer.Ordinal)))
            {
                yield return (name, whose, text);
            }
        }
    }

    private static JsonObject Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonNode.Parse(ref reader) as JsonObject ?? throw new JsonException("It is no JSON object.");
    }

    private static byte[] Bytes(JsonObject body) => JsonSerializer.SerializeToUtf8Bytes(body, BodyJson.Default.JsonObject);
}
