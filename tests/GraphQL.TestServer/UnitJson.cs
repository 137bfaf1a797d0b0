using System.Text.Json.Serialization;

namespace Fadu.GraphQL.TestServer;

/// <summary>How the bare endpoint writes units: by generated code, the fastest that System.Text.Json has.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Unit[]))]
internal sealed partial class UnitJson : JsonSerializerContext;
