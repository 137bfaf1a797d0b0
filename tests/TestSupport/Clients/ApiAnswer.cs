using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fadu.TestSupport.Clients;

/// <summary>What came back over HTTP.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The body; an empty object where there is none.</param>
public sealed record ApiAnswer(int Status, JsonNode Body)
{
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The data; fails the test where the request was refused.</summary>
    public JsonNode Data => Body["errors"] is null && Body["data"] is { } data ? data : throw new InvalidOperationException($"{Status} {Body.ToJsonString(Readable)}");

    /// <summary>Code of the first thing that is wrong: a top-level error, a refusal of a mutation, problem details. Empty: nothing is.</summary>
    public string Code => Wrong is not { } wrong ? "" : (string?)wrong["code"] ?? (string?)wrong["extensions"]?["code"] ?? "";

    /// <summary>What people are told of it.</summary>
    public string Message => Wrong is not { } wrong ? "" : (string?)wrong["message"] ?? (string?)wrong["detail"] ?? "";

    private JsonNode? Wrong => (Body["errors"] as JsonArray)?.FirstOrDefault()
        ?? (Body["data"] as JsonObject)?.Select(part => (part.Value as JsonObject)?["errors"] as JsonArray).FirstOrDefault(errors => errors is [_, ..])?[0]
        ?? (Body["code"] is null ? null : Body);
}
