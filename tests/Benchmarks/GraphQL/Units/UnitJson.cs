using System.Text.Json.Serialization;
using Fadu.GraphQL.TestServer;

namespace Fadu.Benchmarks.GraphQL.Units;

/// <summary>Writes units as the endpoint without GraphQL does.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Unit[]))]
internal sealed partial class UnitJson : JsonSerializerContext;
