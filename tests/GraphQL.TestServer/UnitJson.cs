using System.Text.Json.Serialization;

namespace Fadu.GraphQL.TestServer;

/// <summary>How the bare endpoint reads and writes: by generated code, the fastest that System.Text.Json has.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Unit[]))]
[JsonSerializable(typeof(UnitAnswer))]
[JsonSerializable(typeof(UnitRequest))]
internal sealed partial class UnitJson : JsonSerializerContext;
