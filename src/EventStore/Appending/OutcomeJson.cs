using System.Text.Json.Serialization;

namespace Fadu.EventStore.Appending;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredHead[]))]
internal sealed partial class OutcomeJson : JsonSerializerContext;
