using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fadu.TestSupport.Decisions;

/// <summary>Values as the event store keeps them: camelCase JSON, enums by name, numbers with their digits.</summary>
public static class StoredJson
{
    /// <summary>The options that the store's own agree with.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The value as JSON, an event with the name of its type before it.</summary>
    public static string Write<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return $"{value.GetType().Name} {JsonSerializer.Serialize(value, value.GetType(), Options)}";
    }

    /// <summary>The value as it comes back from the store.</summary>
    /// <exception cref="InvalidOperationException">It comes back as another.</exception>
    public static T Reread<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        var read = (T)JsonSerializer.Deserialize(JsonSerializer.Serialize(value, value.GetType(), Options), value.GetType(), Options)!;
        return Write(read) == Write(value) ? read : throw new InvalidOperationException($"Stored:\n{Write(value)}\nRead:\n{Write(read)}");
    }
}
