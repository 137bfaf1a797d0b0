using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Fadu.EventStore.Types;

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class BodyJson : JsonSerializerContext;
